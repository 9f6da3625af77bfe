"""The order in which the Tab key goes through the window: the toolbar, the view in front, then the docks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def next_stop(parts: Sequence[QWidget], now: QWidget, *, forward: bool) -> QWidget | None:
    """Return where the Tab key goes from a widget.

    Qt goes in the order in which widgets were made, and a view is made last, when it is first opened.

    Parameters
    ----------
    parts
        Of the window, in the wanted order; within each the order is that of the widgets in each other.
    """
    stops = [stop for part in parts for stop in _stops(part)]
    if now not in stops:
        return None
    return stops[(stops.index(now) + (1 if forward else -1)) % len(stops)]


def _stops(part: QWidget) -> Iterator[QWidget]:
    """Yield what of a part takes the Tab key, as it was put into it.

    Not as `nextInFocusChain` has it: PySide takes each widget for a child of the one before from then
    on, and when that one is deleted, loses what Qt had made in the others, such as actions of a toolbar.
    """
    for child in part.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if child.isVisible():
            if _is_stop(child):
                yield child
            yield from _stops(child)


def _is_stop(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and widget.focusProxy() is None and widget.isEnabled()
