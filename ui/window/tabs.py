"""The views in the middle of the window, a tab each, and what the session tells them."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QMenu, QTabWidget, QToolButton

from ui.dialogs.report import ReportDialog
from ui.look.icons import icon
from ui.look.theme import Theme
from ui.session.news import RunChanged
from ui.session.session import Session
from ui.views.registry import VIEWS
from ui.views.view import View
from ui.words.basis import basis_dialog
from ui.words.plain import caption

Kind = TypeVar("Kind", bound=View)


class ViewTabs(QTabWidget):
    """The views of the registry; the one in sight is told what may have changed."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self.views = tuple(kind(theme.palette) for kind in VIEWS)
        self.choices = QActionGroup(self)
        for number, view in enumerate(self.views):
            self.addTab(view, caption(view.label()))
            view.attend(session)
            view.basis.list_wanted.connect(self._on_list_wanted)
            action = self.choices.addAction(caption(view.label()))
            action.setCheckable(True)
            if number < 9:
                action.setShortcut(f"Alt+{number + 1}")
        self.choices.triggered.connect(self._on_choice)
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
        session.run_changed.connect(self._on_run)
        session.sex_chosen.connect(self._on_sex)
        session.skater_chosen.connect(self._on_skater)

    def of(self, kind: type[Kind]) -> Kind:
        """Return the view of a kind."""
        return next(view for view in self.views if isinstance(view, kind))

    @property
    def is_asked(self) -> bool:
        """Whether a view waits for an answer of the core."""
        return any(view.is_asked for view in self.views)

    @property
    def in_sight(self) -> View:
        """The view of the tab that is up."""
        return self.views[max(0, self.currentIndex())]

    def show_all(self) -> None:
        """Show what the session holds now."""
        if self._session.plan is None:
            self._say(self.tr("Reading the form data…"))
        self._on_sex()
        self._on_skater()
        self._on_tab()

    def _say(self, sentence: str) -> None:
        for view in self.views:
            view.set_empty(sentence)

    @Slot()
    def _on_list_wanted(self) -> None:
        """Open the list of what the forecasts rest on."""
        if self._session.basis is not None:
            ReportDialog(basis_dialog(self._session.basis), self.window()).open()

    @Slot(QAction)
    def _on_choice(self, action: QAction) -> None:
        self.setCurrentIndex(self.choices.actions().index(action))

    # What the session tells ----------------------------------------------------------------

    @Slot()
    def _on_plan(self) -> None:
        for view in self.views:
            view.show_plan()

    @Slot()
    def _on_refused(self) -> None:
        if self._session.plan is None:
            self._say(self.tr("There are no data to simulate from."))

    @Slot(object)
    def _on_run(self, run: RunChanged) -> None:
        if run.outcome is None:
            return
        self.in_sight.refresh()
        window = self.window()
        if window.focusWidget() in (None, window):
            self.in_sight.take_focus()

    @Slot()
    def _on_sex(self) -> None:
        self._on_plan()
        self._on_run(self._session.run)

    @Slot()
    def _on_skater(self) -> None:
        for view in self.views:
            view.select(self._session.skater)

    @Slot()
    def _on_tab(self) -> None:
        """Show in the view that comes up what was kept from it while it was hidden.

        As a rule it has done so itself, as Qt shows a tab before it says which one it is.
        """
        self.choices.actions()[max(0, self.currentIndex())].setChecked(True)
        if not self.in_sight.isVisible():
            self.in_sight.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the list of all views where their tabs do not fit side by side."""
        super().resizeEvent(event)
        self.all_views.setVisible(self.tabBar().sizeHint().width() > self.width())

    def retheme(self, theme: Theme) -> None:
        """Take over the colours and sizes of the theme."""
        for view in self.views:
            view.retheme(theme.palette)
        self.all_views.setIcon(icon("chevron-down", theme.palette))
        self.tabBar().setFont(theme.font(13, 600))
