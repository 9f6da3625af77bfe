"""The programme of the meet, day by day, with what is known of the entries."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from simulator.event import Event, Sex
from ui.icons import icon
from ui.theme import Theme
from ui.words import event_name, sex_name

if TYPE_CHECKING:
    from simulator.meet.meet import Meet

_EVENT = Qt.ItemDataRole.UserRole
_STATE = Qt.ItemDataRole.UserRole + 1
_SHOWN_NAMES = 40


class ProgrammePanel(QWidget):
    """Days and events of the meet; a tooltip names the known entrants of an event."""

    sex_wanted = Signal(object)
    """The `Sex` of the event the user activated."""

    add_wanted = Signal()
    """The user wants to add an entrant."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = QLabel()
        self._heading.setProperty("tone", "text2")
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(theme.palette.px(16))
        self.tree.setUniformRowHeights(True)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setAccessibleName(self.tr("Programme"))
        self._delegate = _EventDelegate(theme, self.tree)
        self.tree.setItemDelegate(self._delegate)
        self.add_button = QPushButton(self.tr("Add entrant…"))
        self.add_button.setEnabled(False)
        self._note = QLabel()
        self._note.setProperty("tone", "text3")
        self._note.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 8)
        layout.setSpacing(8)
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 4)
        row.addWidget(self.add_button)
        layout.addWidget(self._heading)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self._note)
        layout.addLayout(row)
        for widget in (self._heading, self._note):
            widget.setContentsMargins(12, 0, 12, 0)
        self.add_button.clicked.connect(self.add_wanted)
        self.tree.itemActivated.connect(self._on_activated)
        self.retheme(theme)

    def show_meet(self, meet: Meet) -> None:
        """Show the programme of a meet."""
        self.tree.clear()
        self._heading.setText(meet.rink)
        races = sorted(meet.programme, key=lambda race: (race.day, race.order))
        for day, of_day in groupby(races, key=lambda race: race.day):
            listed = list(of_day)
            top = QTreeWidgetItem([self.tr("Day {number}").format(number=day)])
            top.setData(0, _STATE, _day_text(listed[0].date))
            top.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self.tree.addTopLevelItem(top)
            for sex, event in dict.fromkeys((race.sex, race.event) for race in listed):
                top.addChild(self._event_item(meet, sex, event))
            top.setExpanded(True)
        partly = bool(meet.partly_known)
        self._note.setVisible(partly)
        self._note.setText(self.tr("Known entries only: others may have been entered too.") if partly else "")
        self.add_button.setEnabled(True)

    def _event_item(self, meet: Meet, sex: Sex, event: Event) -> QTreeWidgetItem:
        names = meet.skaters(sex, event)
        partly = (sex, event) in meet.partly_known
        state = self.tr("known entries only") if partly else self.tr("To come")
        item = QTreeWidgetItem([event_name(event)])
        item.setData(0, _EVENT, (sex.value, event.value))
        item.setData(0, _STATE, f"{state} · {len(names)}")
        shown = ", ".join(names[:_SHOWN_NAMES]) + (" …" if len(names) > _SHOWN_NAMES else "")
        known = self.tr("Known entries") if partly else self.tr("Entries")
        item.setToolTip(0, _wrapped(f"{known} ({len(names)}): {shown}"))
        item.setData(
            0,
            Qt.ItemDataRole.AccessibleTextRole,
            f"{sex_name(sex)}, {event_name(event)}, {state}, {len(names)}",
        )
        return item

    @Slot(QTreeWidgetItem)
    def _on_activated(self, item: QTreeWidgetItem) -> None:
        value = item.data(0, _EVENT)
        if value is not None:
            self.sex_wanted.emit(Sex(value[0]))

    def retheme(self, theme: Theme) -> None:
        """Take over the colours and sizes of the theme."""
        self.setMinimumWidth(theme.palette.px(246))
        self._heading.setFont(theme.font(12))
        self._note.setFont(theme.font(11))
        self.add_button.setIcon(icon("plus", theme.palette))
        self._delegate.retheme(theme)
        self.tree.viewport().update()


class _EventDelegate(QStyledItemDelegate):
    """Draws a badge for the sex, the event, and its state at the right edge."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.retheme(theme)

    def retheme(self, theme: Theme) -> None:
        """Take over the colours and sizes of the theme."""
        self._palette = theme.palette
        self._bold = theme.font(13, 600)
        self._plain = theme.font(13)
        self._small = theme.font(12)
        self._badge = theme.font(11, 600)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All rows are equally high."""
        return QSize(0, self._palette.px(24))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row on top of the background of the style."""
        text, state, event = index.data(), index.data(_STATE), index.data(_EVENT)
        self._draw_background(painter, option)
        painter.save()
        box: QRect = option.rect.adjusted(2, 0, -self._palette.px(12), 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(self._palette.text))
        if event is None:
            painter.setFont(self._bold)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | middle, text)
            box.adjust(painter.fontMetrics().horizontalAdvance(text) + self._palette.px(8), 0, 0, 0)
            painter.setFont(self._small)
            painter.setPen(QColor(self._palette.text2))
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | middle, state)
        else:
            self._draw_badge(painter, box, sex_name(Sex(event[0]))[0])
            box.adjust(self._palette.px(23), 0, 0, 0)
            painter.setFont(self._plain)
            painter.setPen(QColor(self._palette.text))
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | middle, text)
            box.adjust(painter.fontMetrics().horizontalAdvance(text) + self._palette.px(8), 0, 0, 0)
            painter.setFont(self._small)
            painter.setPen(QColor(self._palette.text3))
            state = painter.fontMetrics().elidedText(state, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | middle, state)
        painter.restore()

    def _draw_background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Draw hover, selection and focus of the style, without any text."""
        style = option.widget.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)

    def _draw_badge(self, painter: QPainter, box: QRect, letter: str) -> None:
        size = self._palette.px(15)
        badge = QRect(box.left(), box.center().y() - size // 2, size, size)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._palette.control_border), 1))
        painter.setBrush(QColor(self._palette.alt))
        painter.drawRoundedRect(badge, 3, 3)
        painter.setFont(self._badge)
        painter.setPen(QColor(self._palette.text2))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, letter)


def _day_text(day: date) -> str:
    return QLocale().toString(day, "ddd d MMM")  # type: ignore[call-overload, no-any-return]


def _wrapped(text: str) -> str:
    """Let a long tooltip wrap: Qt does so only for rich text."""
    from html import escape

    return f"<p>{escape(text)}</p>"
