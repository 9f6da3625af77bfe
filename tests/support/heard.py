"""The window as those get it who hear it: its accessible tree, and what would be missing in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QScrollArea,
    QTableView,
    QWidget,
)

from ui.dialogs.finder import Finder
from ui.look.parts.elided_label import ElidedLabel

Role, Text = QAccessible.Role, QAccessible.Text

USED = frozenset(
    {
        Role.PushButton, Role.Button, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.EditableText,
        Role.SpinBox, Role.Slider, Role.Link, Role.MenuItem, Role.ButtonMenu, Role.ButtonDropDown,
        Role.Table, Role.List, Role.Tree, Role.PageTab, Role.Graphic, Role.Chart,
    }
)  # fmt: skip
"""Roles of what can be used, and has a name for that."""

VAGUE = frozenset({Role.NoRole, Role.Client, Role.Pane, Role.Grouping, Role.Window, Role.Whitespace})
"""Roles that say of nothing what it is."""

ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"


@dataclass(frozen=True)
class Node:
    """One thing that can be heard."""

    interface: QAccessibleInterface
    depth: int

    @property
    def widget(self) -> object:
        """The widget, None for an item of one."""
        return self.interface.object()

    @property
    def role(self) -> QAccessible.Role:
        """What it is."""
        return self.interface.role()

    @property
    def name(self) -> str:
        """How it is called: of a drop-down by the label whose buddy it is."""
        if self.role is Role.ComboBox:
            relations = self.interface.relations(QAccessible.RelationFlag.Label)
            labels = [other.text(Text.Name) for other, _kind in relations]
            return labels[0] if labels else ""
        return str(self.interface.text(Text.Name)).strip()

    def __str__(self) -> str:
        description = str(self.interface.text(Text.Description))
        said = f" ({description})" if description else ""
        return f"{'  ' * self.depth}{self.role.name} {self.name!r}{said} <{type(self.widget).__name__}>"


def nodes(interface: QAccessibleInterface, depth: int = 0) -> Iterator[Node]:
    """Go through what is in sight; of the items of tables only a few, which are alike."""
    state = interface.state()
    if state.invisible and depth:  # type: ignore[attr-defined]
        return
    node = Node(interface, depth)
    yield node
    many = interface.childCount()
    for at in range(min(many, 60) if isinstance(node.widget, QAbstractItemView) else many):
        child = interface.child(at)
        if child is not None and child.isValid():
            yield from nodes(child, depth + 1)


def tree_of(window: QWidget) -> list[Node]:
    """Return all that can be heard of a window."""
    return list(nodes(QAccessible.queryAccessibleInterface(window)))


@dataclass(frozen=True)
class Heard:
    """What is heard of some windows, counted.

    Attributes
    ----------
    things
        All that is in sight; of long tables only the beginning.
    unnamed
        Those that can be used, or that a key leads to, and have no name.
    unreached
        Labels whose words no key leads to: they are neither the name nor the description of anything that
        the Tab key reaches, nor in one of its cells.
    """

    things: int = 0
    unnamed: int = 0
    unreached: int = 0

    def __add__(self, other: Heard) -> Heard:
        return Heard(
            self.things + other.things, self.unnamed + other.unnamed, self.unreached + other.unreached
        )


def count(tree: Sequence[Node]) -> Heard:
    """Count what is heard of a window."""
    unnamed = [node for node in tree if (_is_reached(node) or node.role in USED) and not node.name]
    return Heard(len(tree), len(unnamed), len(unreached(tree)))


def unreached(tree: Sequence[Node]) -> list[Node]:
    """Return the labels whose words are not heard of anything that the Tab key leads to."""
    said = "\n".join(words for node in tree if _is_reached(node) for words in _said(node))
    labels = [node for node in tree if isinstance(node.widget, QLabel) and node.name]
    return [one for one in labels if one.widget.buddy() is None and one.name not in said]  # type: ignore[attr-defined]


def _is_reached(node: Node) -> bool:
    widget = node.widget
    by_tab = isinstance(widget, QWidget) and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and isinstance(widget, QWidget) and widget.focusProxy() is None


def _said(node: Node) -> Iterator[str]:
    """Go through the words that are heard where a key leads: name, description, value and cells."""
    yield node.name
    yield from (str(node.interface.text(kind)) for kind in (Text.Description, Text.Value))
    if isinstance(node.widget, QAbstractItemView):
        yield from (str(one.interface.text(Text.Name)) for one in nodes(node.interface))


def missing(window: QWidget) -> list[str]:
    """Return what of a window is without a name, cut, of no kind, or a table without headings."""
    found = []
    for node in tree_of(window):
        widget = node.widget
        reached = _is_reached(node)
        if (reached or node.role in USED) and not node.name:
            found.append(f"no name: {node}")
        if reached and node.role in VAGUE and not isinstance(widget, QScrollArea):  # its content is
            found.append(f"of no kind: {node}")
        if _is_cut(node):
            found.append(f"cut: {node}")
        if isinstance(widget, QAbstractItemView) and not reached and not isinstance(widget.window(), Finder):
            found.append(f"no key leads there: {node}")
        if isinstance(widget, QTableView):
            found += [f"no heading: {node} {words}" for words in _headless(widget)]
    return found


def _is_cut(node: Node) -> bool:
    """Whether less is heard than stands there."""
    widget, name = node.widget, node.name
    if not isinstance(widget, QLabel) or not name.endswith(ELLIPSIS):
        return False
    return isinstance(widget, ElidedLabel) and widget.whole != name


def _headless(table: QTableView) -> Iterator[str]:
    """Go through the columns that tell of nothing what they are of."""
    model = table.model()
    for column in range(model.columnCount() if model is not None and model.rowCount() else 0):
        if table.isColumnHidden(column) or model.headerData(column, Qt.Orientation.Horizontal):
            continue
        if any(_text(model, row, column) for row in range(model.rowCount())):
            yield str(column)


def _text(model: QAbstractItemModel, row: int, column: int) -> str:
    return str(model.index(row, column).data() or "")
