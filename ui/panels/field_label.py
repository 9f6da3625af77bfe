"""The name of a control, violet while the user assumes something, with the way back to the forecast."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ui.look.icons import icon
from ui.look.theme import Theme, set_tone
from ui.panels.mixed_box import MixedBox
from ui.words.plain import PlainLabel, plain_tip


class FieldLabel(QWidget):
    """A label and a button that puts the forecast back; the button is there when it is needed.

    Parameters
    ----------
    text
        Name of the control.
    buddy
        The control, which has room for the button; None where several boxes stand for it, then the
        button stands behind the name.
    """

    reset_wanted = Signal()

    def __init__(self, text: str, buddy: MixedBox | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label, self.reset = PlainLabel(text), QToolButton()
        if buddy is not None:
            self.label.setBuddy(buddy)
            if not buddy.accessibleName():
                buddy.setAccessibleName(text)
        tip = self.tr("Put the forecast back: {field}").format(field=text)
        self.reset.setProperty("kind", "flat")
        self.reset.setProperty("room", "none")
        self.reset.setToolTip(plain_tip(tip))
        self.reset.setAccessibleName(tip)
        self.reset.clicked.connect(self.reset_wanted)
        self.reset.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.label)
        if buddy is None:
            row.addWidget(self.reset)
        else:
            buddy.hold(self.reset)
        row.addStretch(1)

    def mark(self, assumed: bool) -> None:
        """Show whether the user assumes something."""
        self.reset.setVisible(assumed)
        set_tone(self.label, "what_if" if assumed else "")

    def retheme(self, theme: Theme) -> None:
        """Take over the colours of the theme."""
        self.reset.setIcon(icon("reset", theme.palette, on=theme.palette.what_if))
        self.reset.setFixedSize(theme.palette.px(20), theme.palette.px(20))
