"""The programme of the meet, day by day, with what is known of the entries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QLocale,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from simulator.event import Event, Sex
from ui.look.theme import Theme
from ui.panels.event_delegate import EVENT, MARK, STATE, EventDelegate
from ui.words.numbers import event_name, sex_name
from ui.words.plain import PlainLabel, plain_tip

if TYPE_CHECKING:
    from simulator.meet.meet import Meet

_SHOWN_NAMES = 40

LEAST_WIDTH = 200
"""Pixels before the zoom: with so few every view fits a window of 1024."""


@dataclass(frozen=True)
class EventState:
    """What is known and assumed of an event.

    Attributes
    ----------
    ridden
        Entrants of whom a result has been entered.
    complete
        Whether that is all of them.
    what_ifs
        What-ifs of the scenario shown that are about the event.
    """

    ridden: int = 0
    complete: bool = False
    what_ifs: int = 0


class _Tree(QTreeWidget):
    """Tells Enter apart from a click: some systems activate by one click too."""

    enter_pressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter_pressed.emit()
        else:
            super().keyPressEvent(event)


class ProgrammePanel(QWidget):
    """Days and events of the meet; a tooltip names the known entrants of an event."""

    sex_wanted = Signal(object)
    """The `Sex` of the event the user chose."""

    results_wanted = Signal(object)
    """The `(Sex, Event)` whose results the user wants to enter."""
    pairs_wanted = Signal(object)
    """The `(Sex, Event)` whose pairs the user wants to see or enter."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading, self._rink = PlainLabel(self.tr("PROGRAMME")), PlainLabel()
        self._rink.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._heading, self._rink):
            label.setProperty("tone", "text2")
        self._meet: Meet | None = None
        self._states: dict[tuple[Sex, Event], EventState] = {}
        self._items: list[QTreeWidgetItem] = []  # of the events
        self.tree = _Tree()
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setAccessibleName(self.tr("Programme"))
        self._heading.setBuddy(self.tree)
        self._delegate = EventDelegate(theme, self.tree)
        self.tree.setItemDelegate(self._delegate)
        self._note = PlainLabel()
        self._note.setProperty("tone", "text3")
        self._note.setWordWrap(True)
        self._column, self._top = layout, top = QVBoxLayout(self), QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(self._rink)
        layout.addLayout(top)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self._note)
        self.tree.itemClicked.connect(self._on_clicked)
        self.tree.itemDoubleClicked.connect(self._on_activated)
        self.tree.enter_pressed.connect(self._on_enter)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._offer)
        self.retheme(theme)

    def show_meet(self, meet: Meet) -> None:
        """Show the programme of a meet."""
        self._meet = meet
        self._items.clear()
        self.tree.clear()
        self._rink.setText(meet.rink)
        races = sorted(meet.programme, key=lambda race: (race.day, race.order))
        for day, of_day in groupby(races, key=lambda race: race.day):
            listed = list(of_day)
            top = QTreeWidgetItem([self.tr("Day {number}").format(number=day)])
            dated = _day_text(listed[0].date)
            top.setData(0, STATE, dated)
            top.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{top.text(0)}, {dated}")
            top.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self.tree.addTopLevelItem(top)
            for sex, event in dict.fromkeys((race.sex, race.event) for race in listed):
                top.addChild(self._event_item(meet, sex, event))
            top.setExpanded(True)
        partly = bool(meet.partly_known)
        self._note.setVisible(partly)
        self._note.setText(self.tr("Known entries only: others may have been entered too.") if partly else "")
        self.tree.setAccessibleDescription("\n".join(filter(None, (meet.rink, self._note.text()))))

    def show_states(self, states: Mapping[tuple[Sex, Event], EventState]) -> None:
        """Show what has been ridden and what is assumed; events without a state are to come."""
        self._states = dict(states)
        for item in self._items:
            self._mark(item)

    def _event_item(self, meet: Meet, sex: Sex, event: Event) -> QTreeWidgetItem:
        names = meet.skaters(sex, event)
        item = QTreeWidgetItem([event_name(event)])
        item.setData(0, EVENT, (sex.value, event.value))
        shown = ", ".join(names[:_SHOWN_NAMES]) + (" …" if len(names) > _SHOWN_NAMES else "")
        partly = (sex, event) in meet.partly_known
        known = self.tr("Known entries") if partly else self.tr("Entries")
        item.setToolTip(0, plain_tip(f"{known} ({len(names)}): {shown}", wraps=True))
        self._items.append(item)
        self._mark(item)
        return item

    def _mark(self, item: QTreeWidgetItem) -> None:
        """Write the state of an event behind its name."""
        if self._meet is None:
            return
        sex, event = Sex(item.data(0, EVENT)[0]), Event(item.data(0, EVENT)[1])
        state = self._states.get((sex, event), EventState())
        entries = len(self._meet.skaters(sex, event))
        if (sex, event) in self._meet.partly_known:
            coming = self.tr("known entries only")
        else:
            coming = self.tr("To come")
        if state.ridden:
            partly = self.tr("{ridden} of {entries}").format(ridden=state.ridden, entries=entries)
            text = self.tr("Result") if state.complete else partly
        else:
            text = coming
        assumed = self.tr("1 what-if") if state.what_ifs == 1 else ""
        if state.what_ifs > 1:
            assumed = self.tr("{count} what-ifs").format(count=state.what_ifs)
        item.setData(0, STATE, assumed or (text if state.ridden else f"{text} · {entries}"))
        item.setData(0, MARK, "branch" if assumed else "lock" if state.ridden else "")
        spoken = [sex_name(sex), event_name(event), text, str(entries), assumed]
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in spoken if part))

    @Slot(QPoint)
    def _offer(self, point: QPoint) -> None:
        item = self.tree.itemAt(point)
        value = None if item is None else item.data(0, EVENT)
        if value is not None:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            enter = menu.addAction(self.tr("Enter results…"))
            enter.triggered.connect(lambda: self.results_wanted.emit((Sex(value[0]), Event(value[1]))))
            pairs = menu.addAction(self.tr("Pairs and lanes…"))
            pairs.triggered.connect(lambda: self.pairs_wanted.emit((Sex(value[0]), Event(value[1]))))
            menu.popup(self.tree.viewport().mapToGlobal(point))

    @Slot(QTreeWidgetItem)
    def _on_clicked(self, item: QTreeWidgetItem) -> None:
        value = item.data(0, EVENT)
        if value is not None:
            self.sex_wanted.emit(Sex(value[0]))

    @Slot(QTreeWidgetItem)
    def _on_activated(self, item: QTreeWidgetItem) -> None:
        """Show the sex of the event, and ask for its results; a day opens and closes."""
        value = item.data(0, EVENT)
        if value is not None:
            self.sex_wanted.emit(Sex(value[0]))
            self.results_wanted.emit((Sex(value[0]), Event(value[1])))

    @Slot()
    def _on_enter(self) -> None:
        item = self.tree.currentItem()
        if item is None:
            return
        if item.data(0, EVENT) is None:
            item.setExpanded(not item.isExpanded())
        else:
            self._on_activated(item)

    def retheme(self, theme: Theme) -> None:
        """Take over the colours and sizes of the theme."""
        px = theme.palette.px
        self._column.setContentsMargins(0, px(10), 0, px(6))
        self._column.setSpacing(px(6))
        self._top.setContentsMargins(px(12), 0, px(12), 0)
        self._note.setContentsMargins(px(12), 0, px(12), 0)
        self.setMinimumWidth(px(LEAST_WIDTH))
        self.tree.setIndentation(px(16))
        self.tree.setMinimumHeight(px(50))  # two lines; Qt would want 75 pixels at any zoom
        self._heading.setFont(theme.font(11, 600))
        self._rink.setFont(theme.font(11))
        self._note.setFont(theme.font(11))
        self._delegate.retheme(theme)
        self.tree.scheduleDelayedItemsLayout()  # else its rows stay as high as they were


def _day_text(day: date) -> str:
    return QLocale().toString(day, "ddd d MMM")  # type: ignore[call-overload, no-any-return]
