"""The dialog that replays a meet that was ridden, up to and with one of its days."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ui.look.parts.sized import pixels, set_margins
from ui.words.numbers import event_name, sex_name
from ui.words.plain import PlainLabel

if TYPE_CHECKING:
    from simulator.meet.meet import Meet


class ReplayDialog(QDialog):
    """Asks up to which day the results of the meet are known."""

    chosen = Signal(int)
    """The last day known, 0 for none."""

    def __init__(self, meet: Meet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("replay")
        self.setWindowTitle(self.tr("Replay results"))
        says = PlainLabel(self.tr("What was ridden up to this day is entered; results entered before go."))
        says.setWordWrap(True)
        layout = QVBoxLayout(self)
        set_margins(layout, 18, 18, 18, 12)
        layout.setSpacing(pixels(8))
        layout.addWidget(says)
        self.days = QButtonGroup(self)
        for day, text in self._days(meet):
            button = QRadioButton(text)
            self.days.addButton(button, day)
            layout.addWidget(button)
        self.days.button(0).setChecked(True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("&Replay"))
        layout.addWidget(self.buttons)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _days(self, meet: Meet) -> list[tuple[int, str]]:
        days = [(0, self.tr("Nothing yet: before day 1"))]
        races = sorted(meet.programme, key=lambda race: (race.day, race.order))
        for day, of_day in groupby(races, key=lambda race: race.day):
            listed = list(of_day)
            events = dict.fromkeys(f"{sex_name(race.sex)[0]} {event_name(race.event)}" for race in listed)
            date = QLocale().toString(listed[0].date, "ddd d MMM")  # type: ignore[call-overload]
            text = self.tr("Up to day {day}, {date}: {events}")
            days.append((day, text.format(day=day, date=date, events=", ".join(events))))
        return days

    @Slot()
    def accept(self) -> None:
        """Tell the day and close."""
        self.chosen.emit(self.days.checkedId())
        super().accept()
