"""The views in the middle of the window, a tab each, and what the session tells them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QTabWidget, QToolButton, QWidget

from ui.dialogs.report import ReportDialog
from ui.look.icons import icon
from ui.look.theme import Theme, set_look
from ui.session.news import Phase, RunChanged
from ui.session.session import Session
from ui.views.notices import SaidOfNothing, before_the_first
from ui.views.registry import VIEWS
from ui.views.view import View
from ui.words.basis import basis_dialog
from ui.words.plain import caption

Kind = TypeVar("Kind", bound=View)

BESIDE = {"": 14, "less": 10, "least": 6}
"""Pixels at each side of the words on a tab before the zoom, as in the style sheet, from roomy to narrow."""


class _EmptyPage(QWidget):
    """Stands where a view will be; tells when it is seen."""

    def __init__(self, seen: Callable[[], None]) -> None:
        super().__init__()
        self._seen = seen

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Nothing but the ground: what belongs here is made next."""
        self._seen()


class ViewTabs(QTabWidget):
    """The views of the registry, each made when it is first opened; the one in sight is told what changes."""

    seen = Signal()
    """The window is on the screen, though there is nothing in it yet."""

    made = Signal(object)
    """A view that has just been made; it is not in sight yet."""

    put_away = Signal()
    """The views that were made are none of the window's any more: each is made anew when it is next seen."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session, self._palette = session, theme.palette
        self._nothing_read = False
        self._room: tuple[QSize, QSize, QSize, bool] | None = None  # for which it was laid out
        self._entries = tuple(VIEWS)
        self._made: dict[str, View] = {}
        self._entering: View | None = None  # until there is something in it that takes the focus
        self.choices = QActionGroup(self)
        for number, entry in enumerate(self._entries):
            label = caption(entry.label())
            self.addTab(_EmptyPage(self._on_empty), label)
            action = self.choices.addAction(label)
            action.setCheckable(True)
            if number < 10:
                action.setShortcut(f"Alt+{(number + 1) % 10}")
        self.choices.triggered.connect(self._on_choice)
        self.setAccessibleName(self.tr("Views"))
        self.tabBar().setAccessibleName(self.tr("Views"))
        self.setUsesScrollButtons(True)
        self.tabBar().setElideMode(Qt.TextElideMode.ElideNone)
        self.all_views = QToolButton()
        self.all_views.setProperty("kind", "flat")
        self.all_views.setAccessibleName(self.tr("All views"))
        self.all_views.setToolTip(self.tr("All views"))
        self.all_views.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.all_views)
        menu.addActions(self.choices.actions())
        self.all_views.setMenu(menu)
        self.all_views.hide()
        self.setCornerWidget(self.all_views, Qt.Corner.TopRightCorner)
        self.currentChanged.connect(self._on_tab)
        session.plan_changed.connect(self._on_plan)
        session.plan_refused.connect(self._on_refused)
        session.failed.connect(self._on_refused)
        session.run_changed.connect(self._on_run)
        session.sex_chosen.connect(self._on_sex)
        session.skater_chosen.connect(self._on_skater)

    def of(self, kind: type[Kind]) -> Kind:
        """Return the view of a kind, made now if it was never opened."""
        at = next(at for at, entry in enumerate(self._entries) if entry.name == kind.name)
        view = self._view(at)
        if not isinstance(view, kind):
            raise TypeError(f"the tab {kind.name} holds another view")
        return view

    @property
    def views(self) -> tuple[View, ...]:
        """All views, those made now that were never opened; dear, for the tour and for tests."""
        return tuple(self._view(at) for at in range(len(self._entries)))

    def show_dots(self, dots: bool) -> None:
        """Show chances as dots or as bars in the views that have both."""
        for view in self._made.values():
            view.show_dots(dots)

    @property
    def is_asked(self) -> bool:
        """Whether a view waits for an answer of the core."""
        return any(view.is_asked for view in self._made.values())

    @property
    def shown(self) -> View | None:
        """The view of the tab that is up; None as long as it was not made."""
        return self._made.get(self._entries[max(0, self.currentIndex())].name)

    @property
    def _in_sight(self) -> View:
        return self._view(max(0, self.currentIndex()))

    def _view(self, at: int) -> View:
        """Return the view of a tab; the first time it is made and takes the place of the empty page."""
        entry = self._entries[at]
        if entry.name not in self._made:
            view = self._made[entry.name] = entry.load()(self._palette)
            view.attend(self._session)
            view.basis.list_wanted.connect(self._on_list_wanted)
            view.told.connect(self._enter, Qt.ConnectionType.QueuedConnection)
            self._catch_up(view)
            self.made.emit(view)
            self._put(at, view)
        return self._made[entry.name]

    def _catch_up(self, view: View) -> None:
        """Tell a view that has just been made what the others were told before."""
        if self._session.run.outcome is None:
            view.set_empty(*self._before_the_first)
        view.show_plan()
        view.select(self._session.skater)

    def _put(self, at: int, view: QWidget) -> None:
        blocked, now, page = self.blockSignals(True), self.currentIndex(), self.widget(at)
        self.insertTab(at, view, self.tabText(at))
        if isinstance(view, View):
            # Qt takes away the fonts set inside a scroll area that gets another parent.
            view.retheme(self._palette)
        self.setCurrentIndex(now + (1 if now > at else 0))
        self.removeTab(at + 1)
        self.setCurrentIndex(now)
        if page is not None:
            page.deleteLater()
        self.blockSignals(blocked)

    def tell_anew(self) -> None:
        """Name the tabs anew, and make each view anew when it is next seen: its words are others now."""
        made, self._made, self._entering = self._made, {}, None
        for at, (entry, action) in enumerate(zip(self._entries, self.choices.actions(), strict=True)):
            label = caption(entry.label())
            action.setText(label)
            self.setTabText(at, label)
            if entry.name in made:
                self._put(at, _EmptyPage(self._on_empty))
        self._offer_all_views()
        self.put_away.emit()

    def show_all(self) -> None:
        """Show what the session holds now."""
        self._tell_what_is_missing()
        self._on_sex()
        self._on_skater()
        self._on_tab()

    @property
    def _before_the_first(self) -> SaidOfNothing:
        session = self._session
        return before_the_first(
            session.run, planned=session.plan is not None, nothing_read=self._nothing_read
        )

    def _tell_what_is_missing(self) -> None:
        """Say in every view, as long as there are no chances, what they are waiting for."""
        if self._session.run.outcome is None:
            for view in self._made.values():
                view.set_empty(*self._before_the_first)

    @Slot()
    def _on_list_wanted(self) -> None:
        """Open the list of what the forecasts rest on."""
        if self._session.basis is not None:
            ReportDialog(basis_dialog(self._session.basis), self.window()).open()

    @Slot(QAction)
    def _on_choice(self, action: QAction) -> None:
        """Bring up the view that was asked for and go into it: to its chart or table, else to its tab."""
        self.setCurrentIndex(self.choices.actions().index(action))
        self.tabBar().setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._entering = self._in_sight
        self._enter()

    @Slot()
    def _enter(self) -> None:
        """Go on from the tab into the view that was asked for, as soon as there is something in it."""
        view, waits = self._entering, self.tabBar().hasFocus()
        if view is not None and view is self.shown and waits:
            view.take_focus()
        if not waits or not self.tabBar().hasFocus():
            self._entering = None

    # What the session tells ----------------------------------------------------------------

    @Slot()
    def _on_plan(self) -> None:
        self._tell_what_is_missing()
        for view in self._made.values():
            view.show_plan()

    @Slot()
    def _on_refused(self) -> None:
        self._nothing_read = self._session.plan is None
        self._tell_what_is_missing()

    @Slot(object)
    def _on_run(self, run: RunChanged) -> None:
        if run.outcome is None:
            self._nothing_read &= run.phase is not Phase.LOADING
            self._tell_what_is_missing()
            return
        self._in_sight.refresh()
        window = self.window()
        if window.focusWidget() in (None, window):
            self._in_sight.take_focus()

    @Slot()
    def _on_sex(self) -> None:
        self._on_plan()
        self._on_run(self._session.run)

    @Slot()
    def _on_skater(self) -> None:
        for view in self._made.values():
            view.select(self._session.skater)

    @Slot()
    def _on_tab(self) -> None:
        """Show in the view that comes up what was kept from it while it was hidden.

        As a rule it has done so itself, as Qt shows a tab before it says which one it is.
        """
        self.choices.actions()[max(0, self.currentIndex())].setChecked(True)
        if isinstance(self.currentWidget(), _EmptyPage) and not self.window().isVisible():
            return  # its time comes once the window is painted
        if not self._in_sight.isVisible():
            self._in_sight.refresh()

    @Slot()
    def _on_empty(self) -> None:
        """Make the view in sight, now that the frame around it can be seen."""
        QTimer.singleShot(0, self.seen.emit)
        QTimer.singleShot(0, self._on_tab)

    def event(self, event: QEvent) -> bool:
        """Lay out only when something needs other room: Qt does so, and draws all anew, for any word."""
        if event.type() == QEvent.Type.LayoutRequest:
            room = self.size(), self.minimumSizeHint(), self.tabBar().sizeHint(), self.all_views.isHidden()
            if room == self._room:
                return True
            self._room = room if self.isVisible() else None
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the list of all views where their tabs do not fit side by side."""
        super().resizeEvent(event)
        self.show_bar(not self.tabBar().isHidden())

    def show_bar(self, shown: bool) -> None:
        """Show the tabs, and the list of all views where they do not fit; or neither."""
        self.tabBar().setVisible(shown)
        self._offer_all_views()

    def _offer_all_views(self) -> None:
        """Offer the list of all views where their tabs do not fit even close to each other."""
        self._fit_tabs()
        bar = self.tabBar()
        self.all_views.setVisible(not bar.isHidden() and bar.sizeHint().width() > self.width())

    def _fit_tabs(self) -> None:
        """Leave the words on the tabs less room beside them where all tabs fit only so."""
        bar, px, now = self.tabBar(), self._palette.px, str(self.tabBar().property("room") or "")
        spared = {room: 2 * bar.count() * (px(BESIDE[""]) - px(beside)) for room, beside in BESIDE.items()}
        widest = bar.sizeHint().width() + spared[now]
        wanted = next((room for room in BESIDE if widest - spared[room] <= self.width()), "least")
        if wanted != now:
            set_look(bar, "room", wanted)
            QApplication.sendEvent(bar, QEvent(QEvent.Type.StyleChange))  # it keeps what it has measured

    def retheme(self, theme: Theme) -> None:
        """Take over the colours and sizes of the theme."""
        self._palette = theme.palette
        self.tabBar().setFont(theme.font(13, 600))
        for view in self._made.values():
            view.retheme(theme.palette)
        self.all_views.setIcon(icon("chevron-down", theme.palette))
        self._offer_all_views()
