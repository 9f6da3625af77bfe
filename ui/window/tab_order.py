"""The order in which the Tab key goes through the window: the toolbar, the view in front, then the docks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def next_stop(window: QWidget, parts: Sequence[QWidget], now: QWidget, *, forward: bool) -> QWidget | None:
    """Return where the Tab key goes from a widget.

    Qt goes in the order in which widgets were made, and a view is made last, when it is first opened.

    Parameters
    ----------
    parts
        Of the window, in the wanted order; within each the order is Qt's.
    """
    stops: list[QWidget] = []
    chain = _chain(window)
    for part in parts:
        stops += [one for one in chain if part.isAncestorOf(one) and _is_stop(one)]
    if now not in stops:
        return None
    return stops[(stops.index(now) + (1 if forward else -1)) % len(stops)]


def _chain(window: QWidget) -> list[QWidget]:
    """Return all widgets of a window as Qt goes through them."""
    found, one = [], window.nextInFocusChain()
    while one is not None and one is not window:
        found.append(one)
        one = one.nextInFocusChain()
    return found


def _is_stop(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and widget.focusProxy() is None and widget.isVisible() and widget.isEnabled()
