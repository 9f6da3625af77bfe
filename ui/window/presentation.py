"""The window as a presentation: full screen, a step with each arrow key, and nothing to be edited."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QToolBar, QWidget

from simulator.project.presented import PresentedStep
from ui.dialogs.steps import StepsDialog
from ui.look.theme import Theme, face, offered_zooms
from ui.session.actions import Actions
from ui.session.session import Session
from ui.views.registry import VIEWS, label_of
from ui.window.tabs import ViewTabs
from ui.words import numbers
from ui.words.plain import PlainLabel

_FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_Return)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace)
_END = (Qt.Key.Key_Escape, Qt.Key.Key_F11)
_TOGETHER_MS = 60
"""Steps of the zoom that come within this time are one: everything is drawn anew for each."""

_LARGER, _SMALLER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal), (Qt.Key.Key_Minus,)

_HANDS = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
        QEvent.Type.Drop,
        QEvent.Type.KeyRelease,
        QEvent.Type.Shortcut,
    }
)
"""By which something could be edited; pointing and scrolling change nothing and go on."""


class Presentation(QObject):
    """Shows the steps of the project, or all views in turn where it has none.

    Parameters
    ----------
    window
        Fills the screen meanwhile.
    session
        Told to show scenario, sex and skater of each step; its project keeps the steps.
    actions
        Those that begin it and edit the steps.
    theme
        Larger or smaller with plus and minus, and as before at the end.
    tabs
        The views, in the order of the registry.
    hidden
        What is hidden meanwhile, beside the menu bar and the toolbars.
    """

    ended = Signal()
    stepped = Signal(str)
    """Another step is shown: its words."""

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        actions: Actions,
        theme: Theme,
        tabs: ViewTabs,
        hidden: tuple[QWidget, ...],
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._theme, self._actions = window, session, theme, actions
        self._tabs, self._hidden = tabs, hidden
        self._at = 0
        self._before: Callable[[], None] | None = None
        self._wanted_zoom = theme.zoom
        self._zooming = QTimer(self)
        self._zooming.setSingleShot(True)
        self._zooming.setInterval(_TOGETHER_MS)
        self._zooming.timeout.connect(self._on_zoom)
        self.line = PlainLabel("", window)
        self.line.setProperty("tone", "text2")
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.line.hide()
        actions.present.triggered.connect(self.start)
        actions.steps.triggered.connect(self.edit)
        session.plan_changed.connect(self._enable)
        self._enable()

    @property
    def is_on(self) -> bool:
        """Whether the window is a presentation now."""
        return self._before is not None

    @property
    def steps(self) -> tuple[PresentedStep, ...]:
        """The steps of the project that can be shown, or all views of what is shown now."""
        known, scenarios = {entry.name for entry in VIEWS}, self._session.scenarios.names
        kept = self._session.project.steps
        steps = tuple(one for one in kept if one.view in known and one.scenario in scenarios)
        if steps:
            return steps
        shown = self.shown()
        return tuple(PresentedStep(entry.name, shown.scenario, shown.sex) for entry in VIEWS)

    def shown(self) -> PresentedStep:
        """Return what the window shows now as a step."""
        session = self._session
        view = VIEWS[self._tabs.currentIndex()].name
        return PresentedStep(view, session.scenario.name, session.sex, session.skater or "")

    @Slot()
    def edit(self) -> None:
        """Ask which steps there are."""
        dialog = StepsDialog(self._session.project.steps, self.shown(), step_words, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.told.connect(self._session.scenarios.set_steps)
        dialog.started.connect(self.start)
        dialog.open()

    @Slot()
    def start(self) -> None:
        """Begin with the first step."""
        application = QApplication.instance()
        if self.is_on or self._session.plan is None or application is None:
            return
        self._before = self._put_away()
        application.installEventFilter(self)
        self._window.showFullScreen()
        self.line.show()
        self._show(0)

    def start_when_ready(self) -> None:
        """Begin as soon as there is something to show."""
        self._session.plan_changed.connect(self.start, Qt.ConnectionType.SingleShotConnection)

    @Slot()
    def _enable(self) -> None:
        self._actions.present.setEnabled(self._session.plan is not None)

    def end(self) -> None:
        """Let the window stand as it stood before."""
        application = QApplication.instance()
        if self._before is None or application is None:
            return
        application.removeEventFilter(self)
        self._zooming.stop()
        self.line.hide()
        self._window.setContentsMargins(0, 0, 0, 0)
        before, self._before = self._before, None
        before()
        self.ended.emit()

    def _put_away(self) -> Callable[[], None]:
        """Hide all but the views, and return what brings it back."""
        window, shown, zoom = self._window, self.shown(), self._theme.zoom
        state, was_full = QByteArray(window.saveState()), window.windowState()
        parts: list[QWidget] = [window.menuBar(), *window.findChildren(QToolBar), *self._hidden]
        away = [part for part in parts if part.isVisibleTo(window)]
        for part in away:
            part.hide()
        self._tabs.show_bar(False)

        def back() -> None:
            window.setWindowState(was_full)
            for part in away:
                part.show()
            self._tabs.show_bar(True)
            window.restoreState(state)
            self._theme.set_zoom(zoom)
            self._apply(shown)

        return back

    def _show(self, at: int) -> None:
        steps = self.steps
        self._at = min(max(at, 0), len(steps) - 1)
        step = steps[self._at]
        self._apply(step)
        self.line.setText(
            self.tr("{step}   {at} of {all} · arrow keys · Esc ends").format(
                step=step_words(step), at=self._at + 1, all=len(steps)
            )
        )
        self._place()
        self.stepped.emit(self.line.text())

    def _apply(self, step: PresentedStep) -> None:
        session = self._session
        session.scenarios.show(step.scenario)
        if step.sex in session.sexes:
            session.choose_sex(step.sex)
        if step.skater:
            session.choose_skater(step.skater)
        self._tabs.setCurrentIndex([entry.name for entry in VIEWS].index(step.view))

    def _place(self) -> None:
        """Put the line at the lower edge of the window, below the views."""
        self.line.setFont(face("small", self._theme.palette))
        wide, high = self._window.width(), self.line.sizeHint().height()
        self._window.setContentsMargins(0, 0, 0, high + 4)
        self.line.setGeometry(0, self._window.height() - high - 4, wide - 12, high)
        self.line.raise_()

    # Qt ------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys, and let no hand reach what could be edited; other windows go on as ever."""
        kind = event.type()
        if watched is self._window and kind == QEvent.Type.Resize:
            self._place()
        if kind not in _HANDS and kind not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        if not isinstance(watched, QWidget) or watched.window() is not self._window:
            return False
        if kind == QEvent.Type.ShortcutOverride:
            event.accept()  # the key comes as a key, and no action of the window gets it
        elif isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
            self._on_key(Qt.Key(event.key()))
        return True

    def _on_key(self, key: Qt.Key) -> None:
        if key in _END:
            self.end()
        elif key in _FORWARD or key in _BACK:
            self._show(self._at + (1 if key in _FORWARD else -1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._show(0 if key is Qt.Key.Key_Home else len(self.steps))
        elif key in _LARGER or key in _SMALLER:
            self._step_zoom(larger=key in _LARGER)

    def _step_zoom(self, *, larger: bool) -> None:
        """Take the next zoom, soon: with what is pressed until then."""
        now = self._wanted_zoom if self._zooming.isActive() else self._theme.zoom
        further = [zoom for zoom in offered_zooms() if (zoom > now if larger else zoom < now)]
        if further:
            self._wanted_zoom = further[0] if larger else further[-1]
            self._zooming.start()

    @Slot()
    def _on_zoom(self) -> None:
        self._theme.set_zoom(self._wanted_zoom)
        self._place()


def step_words(step: PresentedStep) -> str:
    """Say a step in a line: ``Tickets · Baseline · Women``."""
    scenario = numbers.scenario_title(step.scenario)
    parts = [label_of(step.view), scenario, numbers.sex_name(step.sex)]
    if step.skater:
        parts.append(step.skater)
    return " · ".join(parts)
