"""The corner of the menu bar: which meet, which scenario, and whether it is saved."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenuBar, QWidget

from ui.look.theme import Theme
from ui.session.session import Session
from ui.words.numbers import scenario_title
from ui.words.plain import PlainLabel

_LONGEST = 60


class Corner(QWidget):
    """``OKT 2025 · Leerdam falls in the 1000 m · edited``.

    Parameters
    ----------
    bar
        The menu bar at whose right end it stands.
    """

    def __init__(self, session: Session, theme: Theme, bar: QMenuBar) -> None:
        super().__init__()
        self._session, self._bar = session, bar
        self.what, self.edited = PlainLabel(), PlainLabel()
        for label in (self.what, self.edited):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.edited.setProperty("tone", "text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 14, 0)
        row.setSpacing(0)
        row.addWidget(self.what)
        row.addWidget(self.edited)
        session.project_changed.connect(self.refresh)
        session.plan_changed.connect(self.refresh)
        session.document.named.connect(self.refresh)
        self.retheme(theme)

    @Slot()
    def refresh(self) -> None:
        """Show meet, scenario and whether there are edits that no file holds."""
        session = self._session
        if session.plan is None:
            return
        shown = scenario_title(session.scenario.name)
        if len(shown) > _LONGEST:
            shown = shown[: _LONGEST - 1] + "…"
        parts = (f"{session.plan.meet.name} · {shown}", self.tr(" · edited"))
        before = (self.what.text(), self.edited.text())
        now = (parts[0], parts[1] if session.document.edited else "")
        if before != now:
            self.what.setText(now[0])
            self.edited.setText(now[1])
            self._take_room()

    def _take_room(self) -> None:
        """Have the menu bar give the room that is needed now, and not when this was put there."""
        self.adjustSize()
        if self.parentWidget() is self._bar:  # else it is not in the bar yet, or the bar is gone already
            self._bar.setCornerWidget(self, Qt.Corner.TopRightCorner)
            self.show()

    def retheme(self, theme: Theme) -> None:
        """Take over the sizes of the theme."""
        self.what.setFont(theme.font(12, 600))
        self.edited.setFont(theme.font(12))
        self.setFixedHeight(theme.palette.px(27))
        self._take_room()
