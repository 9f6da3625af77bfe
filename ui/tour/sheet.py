"""Many pictures on one sheet, small and with their names, to be looked over."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from ui.look.palette import LIGHT
from ui.look.theme import font

COLUMNS = 4
_WIDTH, _HEIGHT, _NAME, _GAP = 640, 400, 24, 12


def contact_sheet(paths: Sequence[Path]) -> QImage:
    """Return all pictures on one, four beside each other, each with the name of its file above it."""
    rows = -(-len(paths) // COLUMNS)
    cell, row = _WIDTH + _GAP, _HEIGHT + _NAME + _GAP
    sheet = QImage(COLUMNS * cell + _GAP, max(1, rows) * row + _GAP, QImage.Format.Format_RGB32)
    sheet.fill(QColor(LIGHT.border))
    painter = QPainter(sheet)
    painter.setFont(font(13, 600, tabular=False))
    painter.setPen(QColor(LIGHT.text))
    for number, path in enumerate(paths):
        at = QPoint(_GAP + number % COLUMNS * cell, _GAP + number // COLUMNS * row)
        painter.drawText(QRect(at.x(), at.y(), _WIDTH, _NAME), Qt.AlignmentFlag.AlignVCenter, path.stem)
        picture = QImage(str(path))
        if picture.width() > _WIDTH or picture.height() > _HEIGHT:
            kept, well = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            picture = picture.scaled(_WIDTH, _HEIGHT, kept, well)
        painter.drawImage(at + QPoint(0, _NAME), picture)
    painter.end()
    return sheet
