"""What the steps of a new meet have in common: a page with a heading and what is wrong on it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QListWidget,
    QWidget,
)

from simulator.own_meet.check import Checked
from simulator.own_meet.draft import MeetDraft
from ui.dialogs.draft_stack import DraftStack
from ui.look.palette import Palette
from ui.look.parts.faults_label import FaultsLabel
from ui.look.theme import font
from ui.words.plain import PlainLabel

VALUE = Qt.ItemDataRole.UserRole
"""Role under which an item of `name_list` holds what it stands for."""


def name_list(name: str) -> QListWidget:
    """Return a list of names of which long ones go on in another line."""
    choices = QListWidget()
    choices.setAccessibleName(name)
    choices.setWordWrap(True)
    choices.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return choices


class StepPage(QWidget):
    """One step: shows the draft, and edits it.

    Parameters
    ----------
    drafts
        The draft and its steps.
    """

    def __init__(
        self, drafts: DraftStack[MeetDraft], palette: Palette, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._drafts, self._palette = drafts, palette
        self.faults = FaultsLabel()

    def show_checked(self, checked: Checked) -> None:
        """Show a draft."""
        raise NotImplementedError

    def tell(self, text: str) -> None:
        """Say what is wrong; nothing where it is empty."""
        self.faults.setText(text)
        self.faults.setVisible(bool(text))

    def _heading(self, text: str) -> PlainLabel:
        label = PlainLabel(text)
        label.setFont(font(16, 600, False, zoom=self._palette.zoom))
        return label
