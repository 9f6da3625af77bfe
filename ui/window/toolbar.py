"""The bar under the menu: data, sex, number of tournaments, seed, run."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolBar, QToolButton, QWidget

from simulator.event import Sex
from ui.look.icons import icon
from ui.look.parts.segmented import Segmented
from ui.look.parts.whole_box import WholeBox
from ui.look.theme import Theme
from ui.session.actions import Actions
from ui.session.news import Phase, RunChanged
from ui.session.session import LARGEST_SEED, TOURNAMENTS, Session
from ui.words import numbers
from ui.words.plain import PlainLabel, plain_tip


@dataclass(frozen=True)
class _Words:
    """Which words of the bar are shown."""

    labels: bool
    buttons: bool
    undo: bool = True
    """Whether undo and redo have their buttons; they stand in the menu too."""
    export: bool = True
    """Whether Export has its word, which it keeps longest."""
    files: bool = True
    """Whether form data and projects have their buttons; they stand in the menu too."""


_WORDS = (
    _Words(True, True), _Words(False, True), _Words(False, False), _Words(False, False, undo=False),
    _Words(False, False, undo=False, export=False),
    _Words(False, False, undo=False, export=False, files=False),
)  # fmt: skip


UNTIL = 0
"""Choice that stands for no number of tournaments but for a precision."""

UNTIL_PP = 0.2
"""That precision: half the widest 95 % interval, percentage points."""


class Toolbar(QToolBar):
    """Shows what is simulated and lets the user choose it.

    Parameters
    ----------
    session
        Told what the user chooses, and shown.
    actions
        Actions that have a button here.
    dock_toggles
        Actions that show and hide the docks, left and right.
    """

    def __init__(
        self, session: Session, actions: Actions, dock_toggles: tuple[QAction, QAction], theme: Theme
    ) -> None:
        super().__init__()
        self.setObjectName("toolbar")
        self.setWindowTitle(self.tr("Toolbar"))
        self.setMovable(False)
        self.setFloatable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._session, self._actions, self._dock_toggles = session, actions, dock_toggles
        self.sex = Segmented(((Sex.W, self.tr("Women")), (Sex.M, self.tr("Men"))), self.tr("Sex"))
        counts = tuple(zip(TOURNAMENTS, ("10k", "100k", "1M"), strict=True))
        self.tournaments = Segmented(
            (*counts, (UNTIL, f"±{numbers.number(UNTIL_PP, 1)}")), self.tr("Tournaments")
        )
        self.tournaments.button(UNTIL).setToolTip(
            plain_tip(
                self.tr("Simulate until every chance is known to ±{points} percentage points").format(
                    points=numbers.number(UNTIL_PP, 1)
                )
            )
        )
        self.seed = WholeBox()
        self.seed.setRange(0, LARGEST_SEED)
        self.seed.setKeyboardTracking(False)
        self.seed.setFixedWidth(theme.palette.px(104))
        self.seed.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.seed.setToolTip(self.tr("The same seed gives the same chances"))
        self.run_button = self._button(actions.run, "")
        self._words = _WORDS[0]
        self._lay_out()
        self.sex.chosen.connect(session.choose_sex)
        self.tournaments.chosen.connect(self._on_tournaments)
        self.seed.valueChanged.connect(session.set_seed)
        session.sex_chosen.connect(self._show_sex)
        session.plan_changed.connect(self._show_sex)
        session.settings_changed.connect(self._show_settings)
        session.run_changed.connect(self._show_run)
        self._show_sex()
        self._show_settings()
        self._show_run(session.run)
        self.retheme(theme)

    def _lay_out(self) -> None:
        self.addWidget(_edge())
        actions = self._actions
        self.open_button = self._button(actions.open_form, self.tr("Open form data"))
        self._in_menus = [self.addWidget(self.open_button), self.addSeparator()]
        self.open_project = self._button(actions.open_project, self.tr("Open project"))
        self.save_project = self._button(actions.save_project, self.tr("Save project"))
        self._in_menus += [self.addWidget(one) for one in (self.open_project, self.save_project)]
        self._in_menus.append(self.addSeparator())
        self.undo, self.redo = self._button(actions.undo, ""), self._button(actions.redo, "")
        self._undoing = [self.addWidget(self.undo), self.addWidget(self.redo), self.addSeparator()]
        self.addWidget(self.sex)
        self.addSeparator()
        self._labels = [self._label(self.tr("Tournaments")), self._label(self.tr("Seed"))]
        self._places = [self.addWidget(self._labels[0])]
        self.addWidget(self.tournaments)
        self._labels[1].setBuddy(self.seed)
        self._places.append(self.addWidget(self._labels[1]))
        self.addWidget(self.seed)
        self.dice = self._button(self._actions.new_seed, "")
        self.addWidget(self.dice)
        self.addSeparator()
        self.run_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.addWidget(self.run_button)
        gap = QWidget()
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(gap)
        self.export = self._button(actions.export, self.tr("Export"))
        self.addWidget(self.export)
        self._toggles = [self._button(toggle, "") for toggle in self._dock_toggles]
        for button in self._toggles:
            self.addWidget(button)
        self.addWidget(_edge())

    def _button(self, action: QAction, text: str) -> QToolButton:
        """Return a button for an action, with a text of its own or only an icon."""
        button = QToolButton()
        button.setDefaultAction(action)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if text:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            action.setIconText(f" {text}")  # Qt leaves no gap between the two
        else:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        return button

    @staticmethod
    def _label(text: str) -> QLabel:
        label = PlainLabel(text)
        label.setProperty("tone", "text2")
        label.setContentsMargins(4, 0, 0, 0)
        return label

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for: labels, texts of buttons, what the menus hold too."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for shown in _WORDS:
            self._show_words(shown)
            if self.sizeHint().width() <= self.width():
                break

    def _show_words(self, shown: _Words) -> None:
        if shown is self._words:
            return
        self._words = shown
        for place in self._places:
            place.setVisible(shown.labels)
        for place in self._undoing:
            place.setVisible(shown.undo)
        for place in self._in_menus:
            place.setVisible(shown.files)
        for button in (self.undo, self.redo, self.open_button, self.open_project, self.save_project):
            button.setEnabled(button.defaultAction().isEnabled())  # as Qt forgets when it comes back
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        for button in (self.open_button, self.open_project, self.save_project, self.run_button):
            button.setToolButtonStyle(style if shown.buttons else Qt.ToolButtonStyle.ToolButtonIconOnly)
        only = Qt.ToolButtonStyle.ToolButtonIconOnly
        self.export.setToolButtonStyle(style if shown.export else only)
        layout = self.layout()
        if layout is not None:
            layout.activate()

    @Slot(object)
    def _on_tournaments(self, choice: int) -> None:
        if choice == UNTIL:
            self._session.set_tournaments(self._session.settings.tournaments, UNTIL_PP)
        else:
            self._session.set_tournaments(choice)

    @Slot()
    def _show_sex(self) -> None:
        self.sex.setEnabled(len(self._session.sexes) > 1)
        self.sex.setToolTip(plain_tip(self._why_one_sex()))
        self.sex.choose(self._session.sex)

    def _why_one_sex(self) -> str:
        """Say why there is nothing to choose; empty where both can be shown."""
        session = self._session
        if session.plan is None or len(session.sexes) > 1:
            return ""
        women = session.sexes == (Sex.W,)
        if len(session.plan.rules.sexes) > 1:
            return self.tr("Only women are entered.") if women else self.tr("Only men are entered.")
        return self.tr("The rules select women only.") if women else self.tr("The rules select men only.")

    @Slot()
    def _show_settings(self) -> None:
        settings = self._session.settings
        self.tournaments.choose(settings.tournaments if settings.until_pp is None else UNTIL)
        self.seed.blockSignals(True)
        self.seed.setValue(settings.seed)
        self.seed.blockSignals(False)

    @Slot(object)
    def _show_run(self, run: RunChanged) -> None:
        busy = run.phase in (Phase.RUNNING, Phase.LOADING)
        wanted = self._actions.stop if busy else self._actions.run
        if self.run_button.defaultAction() is not wanted:
            for action in self.run_button.actions():
                self.run_button.removeAction(action)
            self.run_button.setDefaultAction(wanted)
            self.run_button.setText(f" {wanted.iconText()}")

    def retheme(self, theme: Theme) -> None:
        """Take over the colours and sizes of the theme."""
        palette = theme.palette
        self.setIconSize(QSize(palette.px(16), palette.px(16)))
        self.seed.setFixedWidth(palette.px(104))
        for action, name in (
            (self._actions.open_form, "table"),
            (self._actions.open_project, "folder"),
            (self._actions.save_project, "save"),
            (self._actions.undo, "undo"),
            (self._actions.redo, "redo"),
            (self._actions.export, "export"),
        ):
            action.setIcon(icon(name, palette))
        self._actions.new_seed.setIcon(icon("dice", palette))
        self._actions.run.setIcon(icon("play", palette))
        self._actions.stop.setIcon(icon("stop", palette))
        for toggle, name in zip(self._dock_toggles, ("sidebar-left", "sidebar-right"), strict=True):
            toggle.setIcon(icon(name, palette))
        self._fit()


def _edge() -> QWidget:
    """Return room at an end of the bar."""
    edge = QWidget()
    edge.setFixedWidth(4)
    return edge
