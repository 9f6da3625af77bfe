"""How a window stands on the screen: size, place and docks, remembered from start to start."""

from __future__ import annotations

from hashlib import sha256

from PySide6.QtCore import QByteArray, QRect, QSettings, QSize
from PySide6.QtWidgets import QMainWindow

from ui.look import kept_settings

FIRST_SIZE = (1440, 900)
FIRST_SHARE = 0.7
FRAME = QSize(16, 48)
"""Room for the title bar and the edges that a desktop draws around a window, pixels.

The tallest title bars in use are about 37 pixels (GNOME), the widest edges 8 (Windows 10).
"""

_SEAL = "seal"
_VERSION = 2  # of the set of docks and toolbars; another one cannot be restored


def restore(window: QMainWindow, memory: QSettings) -> bool:
    """Put a window where it stood; on the first start give it a size that fits the screen.

    Returns
    -------
    bool
        Whether the docks were restored; otherwise they are still to be laid out.
    """
    geometry, state = memory.value("geometry"), memory.value("state")
    if not (isinstance(geometry, QByteArray) and isinstance(state, QByteArray)) or (
        kept_settings.text(memory, _SEAL) != _seal(geometry, state)
    ):
        geometry = state = QByteArray()  # Qt believes what it is given, and ends the program on some of it
    if window.restoreGeometry(geometry):
        if not (window.isMaximized() or window.isFullScreen()):
            # The screen may be another one, or smaller, than when the window stood there.
            wanted = within(window.geometry(), window.screen().availableGeometry())
            if wanted != window.geometry():
                window.setGeometry(wanted)
    else:
        window.resize(first_size(window.screen().availableSize()))
    return window.restoreState(state, _VERSION)


def remember(window: QMainWindow, memory: QSettings) -> None:
    """Write down how a window stands."""
    geometry, state = window.saveGeometry(), window.saveState(_VERSION)
    memory.setValue("geometry", geometry)
    memory.setValue("state", state)
    memory.setValue(_SEAL, _seal(geometry, state))


def _seal(geometry: QByteArray, state: QByteArray) -> str:
    """Return what tells that both are still as they were remembered."""
    digest = sha256(geometry.data())
    digest.update(state.data())
    return digest.hexdigest()


def first_size(room: QSize) -> QSize:
    """Return the size for a screen: as designed, more on a large one, never more than there is.

    The title bar and the frame of the desktop have room around it.
    """
    return QSize(*FIRST_SIZE).expandedTo(room * FIRST_SHARE).boundedTo(room - FRAME)


def within(window: QRect, room: QRect) -> QRect:
    """Return where a window has to stand to be on a screen as a whole, frame included.

    Parameters
    ----------
    window
        Without its frame.
    room
        What the desktop leaves of the screen.
    """
    edge, bar = FRAME.width() // 2, FRAME.height() - FRAME.width() // 2
    inner = room.adjusted(edge, bar, -edge, -edge)
    size = window.size().boundedTo(inner.size())
    left = min(max(window.left(), inner.left()), inner.right() + 1 - size.width())
    top = min(max(window.top(), inner.top()), inner.bottom() + 1 - size.height())
    return QRect(left, top, size.width(), size.height())
