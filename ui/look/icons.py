"""Icons of 16 px, drawn as strokes in any colour.

They are a handful of own paths instead of an icon font: loading one costs the window a third
of a second before its first bar.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.look.palette import Palette

_SIZES = (16, 20, 24, 32, 40, 48)

# Paths in a box of 16 by 16; "dots" are filled circles "x y radius" between semicolons.
PATHS = {
    "table": "M2.2 3.2h11.6v9.6H2.2z M2.2 6.4h11.6 M2.2 9.6h11.6 M6 6.4v6.4",
    "folder": "M2 12.6V3.6h4l1.5 1.8h5v2 M2 12.6l2.1-5.2h10.4l-2.1 5.2z",
    "save": "M2.6 2.6h8.2l2.6 2.6v8.2H2.6z M5 2.6v3.6h5V2.6 M4.8 13.4V9.2h6.4v4.2",
    "export": "M8 10.2V2.4 M5.2 5L8 2.2 10.8 5 M4.6 7.6H3v6h10v-6h-1.6",
    "undo": "M5.6 3 2.6 6l3 3 M2.8 6h6.7a3.6 3.6 0 0 1 0 7.2H6.4",
    "redo": "M10.4 3l3 3-3 3 M13.2 6H6.5a3.6 3.6 0 0 0 0 7.2h3.1",
    "sidebar-left": "M2 2.8h12v10.4H2z M6 2.8v10.4 M3.4 5.4h1.2 M3.4 7.6h1.2",
    "sidebar-right": "M2 2.8h12v10.4H2z M10 2.8v10.4 M11.4 5.4h1.2 M11.4 7.6h1.2",
    "play": "M4.6 2.8l8 5.2-8 5.2z",
    "stop": "M3.8 3.8h8.4v8.4H3.8z",
    "dice": "M2.6 2.6h10.8v10.8H2.6z",
    "chevron-down": "M4 6.2l4 4 4-4",
    "chevron-up": "M4 9.8l4-4 4 4",
    "chevron-left": "M9.8 4l-4 4 4 4",
    "chevron-right": "M6.2 4l4 4-4 4",
    "close": "M4 4l8 8 M12 4l-8 8",
    "float": "M5.6 5.6h7.6v7.6H5.6z M10.4 5.4V2.8H2.8v7.6h2.6",
    "check": "M3.4 8.4l3 3 6.2-6.4",
    "plus": "M8 3.2v9.6 M3.2 8h9.6",
    "minus": "M3.2 8h9.6",
    "lock": "M3.6 7.2h8.8v6.2H3.6z M5.4 7V5.2a2.6 2.6 0 0 1 5.2 0V7",
    "branch": "M4.6 5.6v4.8 M11.4 6.2c0 2.6-3.2 2.4-5.4 4.4",
    "reset": "M3.4 2.8v3.4h3.4 M3.6 6.2a5 5 0 1 1-.6 3",
    "info": "M8 2.2a5.8 5.8 0 1 1-.01 0z M8 7.4v3.6",
    "warning": "M8 2.4l6.2 11H1.8z M8 6.4v3.4",
    "clock": "M8 2.2a5.8 5.8 0 1 1-.01 0z M8 4.8V8l2.3 1.5",
    "spin-up": "M5 9.8l3-3.2 3 3.2",
    "spin-down": "M5 6.4l3 3.2 3-3.2",
}
"""Icons by name: the outline."""

_DOTS = {
    "dice": "5.5 5.5 .95; 10.5 5.5 .95; 8 8 .95; 5.5 10.5 .95; 10.5 10.5 .95",
    "branch": "4.6 3.8 1.5; 4.6 12.2 1.5; 11.4 4.6 1.5",
    "info": "8 5.2 .8",
    "warning": "8 11.6 .75",
}
_FILLED = {"play", "stop"}


def svg(name: str, colour: str) -> str:
    """Return an icon as an SVG document.

    Raises
    ------
    KeyError
        For a name that is not in `PATHS`.
    """
    fill = colour if name in _FILLED else "none"
    dots = "".join(
        '<circle cx="{}" cy="{}" r="{}" fill="{}" stroke="none"/>'.format(*dot.split(), colour)
        for dot in _DOTS.get(name, "").split(";")
        if dot.strip()
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16">'
        f'<path d="{PATHS[name]}" fill="{fill}" stroke="{colour}" stroke-width="1.35" '
        f'stroke-linecap="round" stroke-linejoin="round"/>{dots}</svg>'
    )


def icon(name: str, palette: Palette, *, on: str | None = None) -> QIcon:
    """Return an icon in the text colour of a theme, grey when it is disabled.

    Parameters
    ----------
    name
        One of `PATHS`.
    palette
        The theme; ask again when it changes.
    on
        Colour as ``#RRGGBB`` to use instead of the text colour.
    """
    return _drawn(name, on or palette.text, palette.disabled)


@lru_cache(maxsize=256)  # every part asks again for its icons with each theme
def _drawn(name: str, usual: str, disabled: str) -> QIcon:
    result = QIcon()
    for mode, colour in (
        (QIcon.Mode.Normal, usual),
        (QIcon.Mode.Disabled, disabled),
    ):
        renderer = QSvgRenderer(QByteArray(svg(name, colour).encode()))
        for size in _SIZES:
            pixmap = QPixmap(QSize(size, size))
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            renderer.render(painter)
            painter.end()
            result.addPixmap(pixmap, mode)
    return result
