"""The icon of the window: three bars, a podium, on the blade of a skate."""

from __future__ import annotations

from PySide6.QtGui import QIcon, QPixmap

from simulator.shipped import shipped

_SIZES = (16, 32, 48, 128)


def window_icon() -> QIcon:
    """Return the icon of the program in the sizes that title bars and task bars take."""
    icon = QIcon()
    for size in _SIZES:
        picture = QPixmap()
        picture.loadFromData(shipped(f"icons/okt-simulator-{size}.png").read_bytes())
        icon.addPixmap(picture)
    return icon
