"""A choice whose label stands inside it: ``Sort  Probability``."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from ui.look.palette import Palette
from ui.look.parts.named_combo import NamedCombo


class PrefixCombo(NamedCombo):
    """A combo box with a quiet label before the chosen text.

    Parameters
    ----------
    label
        The label, already translated.
    palette
        The theme.
    """

    def __init__(self, label: str, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label, self._palette = label, palette
        self.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._palette = palette
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the label and the longest text."""
        return super().sizeHint() + QSize(self._label_width() + self._palette.px(4), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the field as usual, then label and text in their own colours."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = ""
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        palette = self._palette
        room = self.rect().adjusted(palette.px(10), 0, -palette.px(22), 0)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(QColor(palette.text3))
        painter.drawText(room, middle, self._label)
        room.adjust(self._label_width(), 0, 0, 0)
        painter.setPen(QColor(palette.text if self.isEnabled() else palette.disabled))
        painter.drawText(room, middle, self.shown_text())

    def _room(self) -> int:
        return self.width() - self._palette.px(10 + 22) - self._label_width()

    def _label_width(self) -> int:
        if not self._label:
            return 0
        return round(QFontMetricsF(self.font()).horizontalAdvance(self._label)) + self._palette.px(6)
