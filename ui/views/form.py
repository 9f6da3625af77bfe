"""The view Form: every race of a skater over time, and what the forecast makes of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QSizePolicy,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from simulator.event import Event, Sex
from simulator.tables.table import Table
from simulator.what_if.what_ifs import RaceExcluded
from ui.charts.form_chart import FormChart
from ui.charts.form_legend import signs_of_form
from ui.charts.form_series import MOST_SKATERS, picture, strip
from ui.charts.form_strip import FormStrip
from ui.charts.form_words import missing, rink_name, sentence, spoken, title, what_if_of
from ui.figures.picture import Plate
from ui.look.icons import icon
from ui.look.palette import Palette
from ui.look.parts.beside import lay_sides
from ui.look.parts.legend import Legend
from ui.look.parts.named_combo import NamedCombo
from ui.look.parts.notice import Notice
from ui.look.parts.prefix_combo import PrefixCombo
from ui.look.parts.segmented import Segmented
from ui.session.session import Session
from ui.tables.still import StillTable
from ui.views.form_card import PastRaceCard
from ui.views.form_chips import SkaterChips
from ui.views.form_panel import FormPanel
from ui.views.notices import Remedy, nobody_entered
from ui.views.view import Only, View
from ui.words.numbers import event_name
from ui.words.plain import caption, plain_tip

if TYPE_CHECKING:
    from simulator.ask.core import Core, Prepared
    from simulator.ask.form import Forms
    from simulator.engine.job import Control
    from simulator.engine.plan import Plan
    from simulator.form.past_race import PastRace

BESIDE = 800
"""Width from which the races stand beside the picture, pixels before the zoom."""

_SIDES = [620, 380]
"""Widths of the two sides; only their ratio counts."""

AT_MEET, RIDDEN = "at_meet", "ridden"

_LINGERS_MS = 250
"""How long a card stays when the pointer leaves its race, so that it can be reached."""


def form_work(
    core: Core, prepared: Prepared, plan: Plan, sex: Sex, skaters: Sequence[str], control: Control
) -> Iterator[Forms]:
    """Yield the form of some skaters."""
    yield core.forms(prepared, plan, sex, skaters, control)


class FormView(View):
    """Races over time in one large picture and some small ones, and as a table."""

    name = "form"

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        self._forms: Forms | None = None
        self._forms_of: Plan | None = None  # the plan they are of, once they are the answer for it
        self._skaters: dict[Sex, list[str]] = {sex: [] for sex in Sex}
        self._mains: dict[Sex, str | None] = dict.fromkeys(Sex)
        self._taken: dict[Sex, str | None] = dict.fromkeys(Sex)
        self._event: Event | None = None
        self._wished: Event | None = None
        self._pinned: PastRace | None = None
        self._at_meet = True
        self._look: object = None  # what is shown now
        self.title.show_text(self.tr("Form"))
        self.add = NamedCombo()
        self.add.setEditable(True)
        self.add.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.add.setAccessibleName(self.tr("Add skater"))
        self.events = PrefixCombo("", palette)
        self.events.setAccessibleName(self.tr("Distance"))
        self.previous = self._arrow(self.tr("Shorter distance"))
        self.next = self._arrow(self.tr("Longer distance"))
        self.times = Segmented(
            ((RIDDEN, self.tr("As ridden")), (AT_MEET, self.tr("At the rink"))), self.tr("Which times")
        )
        self.times.choose(AT_MEET)
        self.chips, self.signs = SkaterChips(palette), Legend(palette)
        self.chart, self.strip, self.panel = FormChart(palette), FormStrip(palette), FormPanel(palette)
        self.card = PastRaceCard(palette, self.chart)
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.setInterval(_LINGERS_MS)
        self._put_together()
        self._connect()

    # The session ---------------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask for the form of the skaters in the picture where it is not known, and show it."""
        session = self.session
        plan, prepared, sex = session.plan, session.prepared, session.sex
        if not self.isVisible() or plan is None or prepared is None or session.run.outcome is None:
            return
        self._take_skater(session.skater)
        skaters, core = tuple(self._skaters[sex]), session.core
        self._offer_skaters(plan.forecasts[sex].skaters)
        if not skaters:
            self._forms = None
            more = self.tr("Click one in another view, or find one by name.")
            self.set_empty(Notice(self.tr("Choose a skater."), more), Remedy.FIND)
            return
        key = (Only(plan), sex, skaters)
        found = self.ask("form", key, lambda stop: form_work(core, prepared, plan, sex, skaters, stop))
        if found is not None and (found.sex, found.skaters) == (sex, skaters):
            self._forms = found
            if self.is_of_now("form", key):
                self._forms_of = plan
        elif found is None and not self.is_coming:
            self._forms = None  # of another scenario, state or skater, and nothing newer will come
        elif self._forms_of is plan and self._forms is not None and self._forms.sex is sex:
            self.show_body()  # as it was until the answer has come: nothing blinks
            return
        if self._forms is None or self._forms.sex is not sex:
            self.set_waiting(self.tr("Looking at the races…"))
            return
        self._show()

    def select(self, skater: str | None) -> None:
        """Bring another skater into the foreground; sends no signal."""
        if self._session is not None:
            self._take_skater(skater)
            self.refresh()

    def take_focus(self) -> None:
        """Let the keyboard move through the races."""
        self.chart.setFocus()

    def _take_skater(self, skater: str | None) -> None:
        """Let the skater chosen in the window take the place of the one in the foreground."""
        sex = self.session.sex
        shown, main = self._skaters[sex], self._mains[sex]
        if skater is None or skater == self._taken[sex]:
            return
        self._taken[sex] = skater
        if skater not in shown:
            if main in shown:
                shown[shown.index(main)] = skater
            else:
                shown.append(skater)
        self._mains[sex] = skater

    # What is shown -------------------------------------------------------------------------

    @property
    def at_meet(self) -> bool:
        """Whether times are those at the rink of the meet."""
        return self._at_meet

    @property
    def event_shown(self) -> Event | None:
        """The distance in the large picture."""
        return self._event

    def _show(self) -> None:
        """Show what is known: picture, table, sentences and small pictures together."""
        forms, plan = self._forms, self.session.plan
        if forms is None or plan is None or not forms.events:
            self.set_empty(*nobody_entered())
            return
        main = self._mains[forms.sex]
        main = main if main in forms.skaters else forms.skaters[-1]
        event, faded = self._fitting(forms, main), self.is_running or self._forms_of is not plan
        look = (Only(forms), Only(plan), main, event, self._at_meet, faded, self._palette)
        if look == self._look:
            self.show_body()
            return
        self._look, self._event = look, event
        rink, day = rink_name(plan.meet.rink), plan.meet.first_day
        self._offer_events(forms.events, event)
        self._offer_skaters(forms.known)
        words = self.tr("At {rink}").format(rink=rink)
        self.times.button(AT_MEET).setText(caption(words))
        self.times.button(AT_MEET).setAccessibleName(words)
        shown = picture(forms, event, main, day, at_meet=self.at_meet)
        self.title.show_text(title(forms.sex, event_name(event)))
        told = sentence(shown, rink)
        self.tell(told, old=faded)
        self.chips.show_skaters(forms.skaters, main)
        self._explain()
        said = spoken(shown, told)
        self.chart.show_picture(shown, note=missing(shown), spoken=said, rink=rink, faded=faded)
        words = self.tr("Forecast for {meet}, {event}").format(meet=plan.meet.name, event=event_name(event))
        if event in plan.meet.events(forms.sex) and plan.meet.runs(forms.sex, event) == 2:
            words = self.tr("{forecast}: one run of the two").format(forecast=words)
        season = day.year if day.month >= 7 else day.year - 1
        self.panel.show_line(shown.chosen, words, rink, season, at_meet=self.at_meet, faded=faded)
        self.strip.show_strip(strip(forms, event, main, day), main, faded=faded)
        self._keep_race()
        self.show_body()

    def _fitting(self, forms: Forms, main: str) -> Event:
        """Return the distance wished, or else that at which the skater has most races."""
        if self._wished in forms.events:
            return self._wished
        courses = {event: forms.courses[main, event] for event in forms.events}
        return max(
            forms.events,
            key=lambda event: (courses[event].to_come is not None, len(courses[event].before.points)),
        )

    def _keep_race(self) -> None:
        """Keep the race chosen marked where it is still in the picture, and its card up to date."""
        known = self._dots()
        chosen = self.panel.chosen
        if self._pinned not in known:
            self._pinned = None
        if self.card.isVisible():
            self._show_card(self.card.race if self.card.race in known else None)
        self.chart.mark(None, self._pinned or chosen)

    def _dots(self) -> set[PastRace]:
        shown = self.chart.picture
        return {dot.race.race for line in shown.lines for dot in line.dots} if shown is not None else set()

    def _show_card(self, race: PastRace | None) -> None:
        """Show the card of a race beside its point; None hides it."""
        self._leaving.stop()
        shown, plan = self.chart.picture, self.session.plan
        at = None if race is None else self.chart.point_of(race)
        dots = [dot for line in shown.lines for dot in line.dots] if shown is not None else []
        dot = next((dot for dot in dots if dot.race.race == race), None)
        if at is None or dot is None or plan is None:
            self.card.hide()
            return
        room = self.chart.visibleRegion().boundingRect().adjusted(4, 4, -4, -4)
        self.card.show_race(dot, rink_name(plan.meet.rink), at, room)

    def _explain(self) -> None:
        """Explain points, level, season best and what does not count."""
        excluded = any(isinstance(one, RaceExcluded) for one in self.session.scenario.what_ifs)
        self.signs.show_signs(signs_of_form(at_meet=self._at_meet, excluded=excluded))

    def _offer_events(self, events: Sequence[Event], shown: Event) -> None:
        with QSignalBlocker(self.events):
            if [self.events.itemData(number) for number in range(self.events.count())] != list(events):
                self.events.clear()
                for event in events:
                    self.events.addItem(event_name(event), event)
            self.events.setCurrentIndex(list(events).index(shown))
        self.previous.setEnabled(shown is not events[0])
        self.next.setEnabled(shown is not events[-1])

    def _offer_skaters(self, names: Sequence[str]) -> None:
        """Let another skater be found by name, as long as there is room in the picture."""
        shown = self._skaters[self.session.sex]
        known = (
            self._forms.known if self._forms is not None and self._forms.sex is self.session.sex else names
        )
        offered = sorted(set(known) - set(shown))
        self.add.setVisible(len(shown) < MOST_SKATERS)
        if [self.add.itemText(number) for number in range(self.add.count())] == offered:
            return
        with QSignalBlocker(self.add):
            self.add.clear()
            self.add.addItems(offered)
            self.add.setCurrentIndex(-1)
        completer = QCompleter(offered, self.add)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.add.setCompleter(completer)

    # In a file -----------------------------------------------------------------------------

    def optional(self) -> Mapping[str, str]:
        """Return the parts."""
        names = {"strip": self.tr("Other distances"), "races": self.tr("Races")}
        return {name: words for name, words in names.items() if name != "strip" or not self.strip.isHidden()}

    def plates(self, without: frozenset[str]) -> Sequence[Sequence[Plate]]:
        """Return the picture above the other distances, and the races beside them."""
        panel = self.panel

        def chart(palette: Palette, _room: QSize) -> FormChart:
            return self.chart.twin(palette)

        def strip(palette: Palette, _room: QSize) -> FormStrip:
            return self.strip.twin(palette)

        def races(palette: Palette, _room: QSize) -> StillTable:
            return StillTable(panel.table, palette, self._palette.zoom)

        left = [Plate("chart", chart, self.chart, legend=self.signs, least=260)]
        if not self.strip.isHidden():
            left.append(Plate("strip", strip, self.strip, grows=0, least=174))
        if panel.table.isHidden():
            return [left]
        right = Plate("races", races, panel.table, panel.heading.whole, panel.told, below=panel.rest.text())
        return [left, [right]]

    def tables(self) -> Sequence[Table]:
        """Return all races in the picture, and the forecasts."""
        from ui.charts.tables import form_table, level_table

        shown = self.chart.picture
        if shown is None:
            return []
        return [form_table(shown, self.title.whole), level_table(shown, self.title.whole)]

    # What the user does --------------------------------------------------------------------

    def attend(self, session: Session) -> None:
        """Show from now on what a session holds."""
        super().attend(session)
        self.panel.toggled.connect(self._toggle)
        self.card.toggled.connect(self._toggle)
        self.chart.race_activated.connect(self._toggle)

    @Slot(object)
    def _toggle(self, race: PastRace) -> None:
        """Leave a race out as a what-if of the scenario shown, or let it count again."""
        shown, scenarios = self.chart.picture, self.session.scenarios
        covering = [
            one
            for one in self.session.scenario.what_ifs
            if isinstance(one, RaceExcluded) and one.covers(race)
        ]
        if covering:
            scenarios.remove_what_if(covering[0])
            return
        dots = [dot for line in shown.lines for dot in line.dots] if shown is not None else []
        dot = next((dot for dot in dots if dot.race.race == race), None)
        if dot is not None:
            scenarios.add_what_if(what_if_of(dot.race))

    @Slot()
    def _on_added(self) -> None:
        """Take another skater into the picture; the first one is chosen in the whole window."""
        name, sex = self.add.currentText(), self.session.sex
        shown = self._skaters[sex]
        known = [self.add.itemText(number) for number in range(self.add.count())]
        with QSignalBlocker(self.add):
            self.add.setCurrentIndex(-1)
            self.add.clearEditText()
        if name not in known or len(shown) >= MOST_SKATERS:
            return
        shown.append(name)
        if self._mains[sex] is None:
            self._on_chip(name)
        self.refresh()

    @Slot(str)
    def _on_chip(self, skater: str) -> None:
        """Bring a skater into the foreground, in the whole window where she may win a ticket."""
        plan, sex = self.session.plan, self.session.sex
        self._mains[sex] = skater
        if plan is not None and skater in plan.forecasts[sex].skaters:
            self._taken[sex] = skater
            self.skater_selected.emit(skater)
        self.refresh()

    @Slot(str)
    def _on_removed(self, skater: str) -> None:
        sex = self.session.sex
        shown = self._skaters[sex]
        shown.remove(skater)
        if self._mains[sex] == skater:
            self._on_chip(shown[0])
        self.refresh()

    @Slot(object)
    def _choose_event(self, event: Event) -> None:
        self._wished = event
        self.card.hide()
        if self._forms is not None:
            self._show()

    @Slot(object)
    def _on_times(self, which: object) -> None:
        self._at_meet = which == AT_MEET
        self.card.hide()
        if self._forms is not None:
            self._show()

    def _step(self, step: int) -> None:
        at = self.events.currentIndex() + step
        if 0 <= at < self.events.count():
            self._choose_event(Event(self.events.itemData(at)))

    @Slot(object)
    def _on_pointed(self, race: PastRace | None) -> None:
        """Show the card of the race pointed at; of the one clicked while none is."""
        if race is not None:
            self._show_card(race)
        elif self.card.isVisible():
            self._leaving.start()

    @Slot()
    def _on_left(self) -> None:
        if self.card.underMouse():
            self._leaving.start()
        else:
            self._show_card(self._pinned)

    @Slot(object)
    def _on_clicked(self, race: PastRace | None) -> None:
        """Choose the race clicked, in the table too, and keep its card."""
        self._pinned = race
        self.panel.choose(race)
        self.chart.mark(self.chart.hovered, race)
        self._show_card(race)

    @Slot(object)
    def _on_row(self, race: PastRace | None) -> None:
        self._pinned = None
        self.card.hide()
        self.chart.mark(self.chart.hovered, race)

    @Slot(object)
    def _on_row_pointed(self, race: PastRace | None) -> None:
        self.chart.mark(race, self._pinned or self.panel.chosen)

    # How it looks --------------------------------------------------------------------------

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        super().retheme(palette)
        px = palette.px
        for part in (self.chips, self.signs, self.chart, self.strip, self.panel, self.card):
            part.retheme(palette)
        for button, name in ((self.previous, "chevron-left"), (self.next, "chevron-right")):
            button.setIcon(icon(name, palette))
        self.add.setFont(self.events.font())
        words = self.add.fontMetrics().horizontalAdvance(self.tr("Add skater"))
        self.add.setMinimumWidth(min(px(180), words + px(42)))
        self.add.setMaximumWidth(px(180))
        self._who.setContentsMargins(0, px(6), 0, px(2))
        self._who.setSpacing(px(8))
        self._left.setContentsMargins(px(18), px(6), px(6), px(8))
        self._left.setSpacing(px(4))
        self.card.hide()
        self._lay_sides()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the races below the picture where there is no room beside it."""
        super().resizeEvent(event)
        self._lay_sides()

    def _lay_sides(self) -> None:
        lay_sides(self.splitter, _SIDES, beside=self.width() >= self._palette.px(BESIDE))
        self.card.hide()

    def sizeHint(self) -> QSize:
        """Room for picture and small pictures."""
        return QSize(self._palette.px(860), self._palette.px(700))

    def _arrow(self, words: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "flat")
        button.setToolTip(plain_tip(words))
        button.setAccessibleName(words)
        return button

    def _put_together(self) -> None:
        self.add.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        line = self.add.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("Add skater"))
        left = QWidget()
        self._left = QVBoxLayout(left)
        self._left.addWidget(self.signs)
        self._left.addWidget(self.chart, 1)
        self._left.addWidget(self.strip)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        for number, (side, stretch) in enumerate(((left, 3), (self.panel, 1))):
            self.splitter.addWidget(side)
            self.splitter.setStretchFactor(number, stretch)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes(_SIDES)
        self._who = QHBoxLayout()
        self._who.addWidget(self.chips)
        self._who.addWidget(self.add)
        self._who.addStretch(1)
        controls = (self.previous, self.events, self.next, self.times)
        self.build(self.splitter, controls=controls, has_legend=False)
        self._head.addLayout(self._who)

    def _connect(self) -> None:
        self.add.activated.connect(self._on_added)
        line = self.add.lineEdit()
        if line is not None:
            line.returnPressed.connect(self._on_added)
        self.events.activated.connect(lambda at: self._choose_event(Event(self.events.itemData(at))))
        self.previous.clicked.connect(lambda: self._step(-1))
        self.next.clicked.connect(lambda: self._step(1))
        self.times.chosen.connect(self._on_times)
        self.chips.chosen.connect(self._on_chip)
        self.chips.removed.connect(self._on_removed)
        self.strip.event_chosen.connect(self._choose_event)
        self.chart.pointed.connect(self._on_pointed)
        self.chart.race_chosen.connect(self._on_clicked)
        self.panel.race_chosen.connect(self._on_row)
        self.panel.pointed.connect(self._on_row_pointed)
        self._leaving.timeout.connect(self._on_left)
