"""The list of scenarios: which is shown, and how many what-ifs each has."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from simulator.project.project import BASELINE
from ui.look.icons import icon
from ui.look.theme import Theme
from ui.session.actions import Actions
from ui.session.document import Version
from ui.session.scenarios import Scenarios
from ui.words.numbers import EN_DASH, of_count, scenario_title
from ui.words.plain import PlainLabel, plain_tip

_NAME = Qt.ItemDataRole.UserRole
_COUNT = Qt.ItemDataRole.UserRole + 1
_SHOWN = Qt.ItemDataRole.UserRole + 2
_ROWS_SEEN = 6


class ScenarioList(QWidget):
    """Scenarios with a radio mark each; a click shows one, the right button offers more.

    Parameters
    ----------
    scenarios
        Told which scenario the user wants to see.
    actions
        Offers of the context menu; they mean the scenario shown.
    """

    add_wanted = Signal()

    def __init__(
        self, scenarios: Scenarios, actions: Actions, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._scenarios, self._actions, self._theme = scenarios, actions, theme
        self.heading, self.counts = PlainLabel(self.tr("SCENARIOS")), PlainLabel(self.tr("what-ifs"))
        for label in (self.heading, self.counts):
            label.setProperty("tone", "text2")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Scenarios"))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.heading.setBuddy(self.list)
        self._delegate = _ScenarioDelegate(theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self.add = QPushButton(self.tr("New scenario"))
        self.add.setProperty("kind", "link")
        self._top, self._bottom = top, bottom = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.counts)
        bottom.addWidget(self.add)
        bottom.addStretch(1)
        self._column = layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self.list)
        layout.addLayout(bottom)
        self.list.currentItemChanged.connect(self._on_current)
        self.list.customContextMenuRequested.connect(self._offer)
        self.list.itemDoubleClicked.connect(self._on_double_click)
        self.add.clicked.connect(self.add_wanted)
        self.retheme(theme)

    def show_version(self, version: Version) -> None:
        """Show the scenarios of a project, the one shown marked."""
        project, shown = version.project, version.scenario.name
        rows = [(BASELINE, 0), *((one.name, len(one.what_ifs)) for one in project.scenarios)]
        self.list.blockSignals(True)
        while self.list.count() > len(rows):
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < len(rows):
            self.list.addItem(QListWidgetItem())
        for at, (name, count) in enumerate(rows):
            self._fill(self.list.item(at), name, count, name == shown)
        self.list.setCurrentRow([name for name, _count in rows].index(shown))
        self.list.blockSignals(False)
        self._fit()

    def _fill(self, item: QListWidgetItem, name: str, count: int, shown: bool) -> None:
        text = scenario_title(name)
        number = EN_DASH if name == BASELINE else str(count)
        for role, value in ((_NAME, name), (_COUNT, number), (_SHOWN, shown)):
            if item.data(role) != value:
                item.setData(role, value)
        if item.text() != text:
            item.setText(text)
            item.setToolTip(plain_tip("" if name == BASELINE else text))
        words = of_count(count, self.tr("{scenario}, 1 what-if"), self.tr("{scenario}, {count} what-ifs"))
        spoken = words.format(scenario=text)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)

    def texts(self) -> list[tuple[str, str]]:
        """Return name and count of the rows, for tests."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return [(item.text(), item.data(_COUNT)) for item in items]

    def _fit(self) -> None:
        rows = max(1, min(_ROWS_SEEN, self.list.count()))
        self.list.setFixedHeight(rows * self._theme.palette.px(30) + 2)

    @Slot(QListWidgetItem)
    def _on_current(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._scenarios.show(item.data(_NAME))

    @Slot(QListWidgetItem)
    def _on_double_click(self, _item: QListWidgetItem) -> None:
        self._actions.rename_scenario.trigger()

    @Slot(QPoint)
    def _offer(self, point: QPoint) -> None:
        item = self.list.itemAt(point)
        if item is not None:
            self.list.setCurrentItem(item)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        actions = self._actions
        menu.addActions([actions.new_scenario, actions.duplicate_scenario])
        menu.addActions([actions.rename_scenario, actions.delete_scenario])
        menu.addSeparator()
        menu.addActions([actions.copy_scenario, actions.paste_scenario])
        menu.popup(self.list.viewport().mapToGlobal(point))

    def retheme(self, theme: Theme) -> None:
        """Take over the colours and sizes of the theme."""
        self._theme, px = theme, theme.palette.px
        self._top.setContentsMargins(px(12), 0, px(12), 0)
        self._bottom.setContentsMargins(px(10), 0, px(12), 0)
        self._column.setContentsMargins(0, px(10), 0, px(4))
        self._column.setSpacing(px(4))
        self.heading.setFont(theme.font(11, 600))
        self.counts.setFont(theme.font(11))
        self.add.setIcon(icon("plus", theme.palette, on=theme.palette.link))
        self._delegate.retheme(theme)
        self._fit()
        self.list.scheduleDelayedItemsLayout()  # else its rows stay as high as they were


class _ScenarioDelegate(QStyledItemDelegate):
    """Draws a radio mark, the name, and the number of what-ifs at the right edge."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.retheme(theme)

    def retheme(self, theme: Theme) -> None:
        """Take over the colours and sizes of the theme."""
        self._palette = theme.palette
        self._plain, self._bold, self._small = theme.font(13), theme.font(13, 600), theme.font(12)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All rows are equally high."""
        return QSize(0, self._palette.px(30))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row on top of the background of the style."""
        palette, px, box = self._palette, self._palette.px, option.rect
        shown = bool(index.data(_SHOWN))
        painter.save()
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if shown or hovered:
            painter.fillRect(box, QColor(palette.tint if shown else palette.hover))
        if shown:
            painter.fillRect(QRect(box.left(), box.top(), px(3), box.height()), QColor(palette.accent))
        if option.state & QStyle.StateFlag.State_HasFocus and shown:
            painter.setPen(QPen(QColor(palette.link), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(box.left() + px(20), box.center().y() + 0.5)
        painter.setBrush(QColor(palette.surface))
        if shown:
            painter.setPen(QPen(QColor(palette.accent), px(4)))
            painter.drawEllipse(middle, px(10) / 2, px(10) / 2)
        else:
            painter.setPen(QPen(QColor(palette.strong), 1))
            painter.drawEllipse(middle, px(14) / 2, px(14) / 2)
        vertical = Qt.AlignmentFlag.AlignVCenter
        right = box.adjusted(0, 0, -px(12), 0)
        painter.setFont(self._small)
        painter.setPen(QColor(palette.text3))
        painter.drawText(right, Qt.AlignmentFlag.AlignRight | vertical, index.data(_COUNT))
        room = box.adjusted(px(34), 0, -px(34), 0)
        painter.setFont(self._bold if shown else self._plain)
        painter.setPen(QColor(palette.text))
        text = painter.fontMetrics().elidedText(
            index.data(Qt.ItemDataRole.DisplayRole), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | vertical, text)
        painter.restore()
