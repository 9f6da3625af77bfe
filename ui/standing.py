"""How a window stands on the screen: size, place and docks, remembered from start to start."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtWidgets import QMainWindow

FIRST_SIZE = (1440, 900)
FIRST_SHARE = 0.7
_VERSION = 2  # of the set of docks and toolbars; another one cannot be restored


def restore(window: QMainWindow, memory: QSettings) -> bool:
    """Put a window where it stood; on the first start give it a size that fits the screen.

    Returns
    -------
    bool
        Whether the docks were restored; otherwise they are still to be laid out.
    """
    geometry, state = memory.value("geometry"), memory.value("state")
    if not (isinstance(geometry, QByteArray) and window.restoreGeometry(geometry)):
        window.resize(first_size(window.screen().availableSize()))
    return isinstance(state, QByteArray) and window.restoreState(state, _VERSION)


def remember(window: QMainWindow, memory: QSettings) -> None:
    """Write down how a window stands."""
    memory.setValue("geometry", window.saveGeometry())
    memory.setValue("state", window.saveState(_VERSION))


def first_size(room: QSize) -> QSize:
    """Return the size for a screen: as designed, more on a large one, never more than there is."""
    return QSize(*FIRST_SIZE).expandedTo(room * FIRST_SHARE).boundedTo(room)
