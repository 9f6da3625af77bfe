"""The view Games: what the team is likely to win, and what start places and picks are worth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from simulator.engine.job import Job
from simulator.event import Event, Sex
from simulator.project.typed_medals import NOT_SIMULATED
from simulator.tables.table import Table
from simulator.what_if.what_ifs import PickRules
from ui.charts.games_ladder import STEPS, LadderChart, draw_step
from ui.charts.games_series import (
    field_words,
    ladder_rows,
    pick_rows,
    sentence,
    total_words,
    worth_rows,
)
from ui.charts.games_worth import PicksWorthChart, TotalChart, WorthChart
from ui.dialogs.typed_medals import TypedMedalsDialog
from ui.figures.picture import Plate
from ui.look.palette import Palette
from ui.look.parts.beside import SplitSide
from ui.look.parts.elided_label import ElidedLabel
from ui.look.parts.legend import Sign, draw_ring
from ui.look.parts.segmented import Segmented
from ui.look.parts.wrapped import Abreast, Wrapped
from ui.look.theme import face
from ui.session.session import Session
from ui.views.games_asked import NoGames, games_work
from ui.views.notices import found_wrong
from ui.views.view import Only, View
from ui.words.plain import PlainLabel

if TYPE_CHECKING:
    from simulator.chances.basis import Basis
    from simulator.games.outlook import GamesOutlook

LADDER = 186
"""Width that a ladder needs at least, pixels before the zoom."""

LOWER = 940
"""Width from which the three parts below the ladders stand beside each other."""

ORDER = tuple(Event)
"""Short distances before long ones."""

ROWS = 8
"""Rows of a ladder that are in sight at once."""


class GamesView(View):
    """A ladder an event, above worths of start places, worths of picks, and the team's total."""

    name = "games"

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        self._found: GamesOutlook | None = None
        self._running = False
        self._from_nothing: frozenset[str] = frozenset()
        self.known = ElidedLabel(lines=2)
        self.rivals = QCheckBox(self.tr("International rivals"))
        self.rivals.setChecked(True)
        self.mode = Segmented(
            ((False, self.tr("If a skater starts")), (True, self.tr("Overall"))), self.tr("Chances shown")
        )
        self.mode.choose(False)
        self.ladders: list[LadderChart] = []
        self._shown: list[LadderChart] = []
        self.worth_title, self.picks_title, self.total_title = ElidedLabel(), ElidedLabel(), ElidedLabel()
        self.worth_note, self.picks_note, self.total_note = PlainLabel(), PlainLabel(), PlainLabel()
        self.below_worth, self.below_picks, self.below_total = PlainLabel(), PlainLabel(), PlainLabel()
        self.places = QPushButton(self.tr("Start places of the countries…"))
        self.worth, self.picks, self.total = (
            WorthChart(palette),
            PicksWorthChart(palette),
            TotalChart(palette),
        )
        self._put_together()
        self.rivals.toggled.connect(self._on_shown)
        self.mode.chosen.connect(self._on_shown)
        self.worth.row_activated.connect(self._on_worth)
        self.places.clicked.connect(self.places_wanted)
        self.picks.row_activated.connect(self._on_pick)

    # The session ---------------------------------------------------------------------------

    def attend(self, session: Session) -> None:
        """Show what is typed too, which is no run."""
        super().attend(session)
        session.project_changed.connect(self._on_shown)

    def set_basis(self, basis: Basis | None, sex: Sex) -> None:
        """Say what the forecasts rest on, and mark who of ours is forecast from nothing."""
        super().set_basis(basis, sex)
        self._from_nothing = frozenset(() if basis is None else basis.from_nothing(sex))
        for chart in self.ladders:
            chart.mark(self._from_nothing)

    def refresh(self) -> None:
        """Ask for the outlook of the present plan and sex, and show what is known of it."""
        session = self.session
        outcome, plan = session.run.outcome, session.plan
        if not self.isVisible() or outcome is None or plan is None:
            return
        self._head_for(session.sex)
        sex, core = session.sex, session.core
        asked = Job(plan, outcome.tournaments, session.settings.seed, (sex,))
        key = (Only(plan), asked.tournaments, asked.seed, sex)
        found = self.ask("games", key, lambda control: games_work(core, asked, control))
        if isinstance(found, NoGames):
            self.set_empty(found_wrong(self.tr("There is no medal outlook for this meet."), found.faults))
        elif found is None or sex not in found.team:
            self.set_waiting(self.tr("Riding the Games…"))
        else:
            running = self.is_running or found.tournaments < asked.tournaments
            typed = session.project.medals
            self.show_outlook(replace(found, typed=typed), sex, running=running)

    def show_outlook(self, found: GamesOutlook, sex: Sex, *, running: bool) -> None:
        """Show the outlook of one sex; that of a run that goes on is drawn faded."""
        self._found, self._running = found, running
        self._head_for(sex)
        self.tell(sentence(found, sex), field_words(found, sex), old=running)
        self._show_ladders(found, sex)
        events = [race.event for race in found.games.programme if race.sex is sex]
        rows = worth_rows(found, sex, [*sorted(events, key=ORDER.index), *NOT_SIMULATED])
        self.worth.show_worths(rows, faded=running)
        self._fit_worth()
        picks = pick_rows(found.picks, sex)
        self.picks.show_picks(picks, faded=running)
        self.picks.setVisible(bool(picks))
        self.below_picks.setText(
            self.tr("Grey: within two standard errors of nothing. Individual events only.")
            if picks
            else self.tr("No pick rules are set; the editor of the selection order has them.")
        )
        self.total.show_total(found.team[sex], faded=running)
        self.below_total.setText(total_words(found.team[sex]))
        self.show_body()

    def _show_ladders(self, found: GamesOutlook, sex: Sex) -> None:
        events = sorted(
            (event for event in found.events if event.sex is sex), key=lambda one: ORDER.index(one.event)
        )
        while len(self.ladders) < len(events):
            chart = LadderChart(self._palette)
            chart.row_chosen.connect(self._on_row)
            chart.mark(self._from_nothing)
            self.ladders.append(chart)
        self._shown = self.ladders[: len(events)]
        overall = bool(self.mode.button(True).isChecked())
        for chart, event in zip(self._shown, events, strict=True):
            rows = ladder_rows(event, found.games.country, rivals=self.rivals.isChecked(), overall=overall)
            race = found.games.race(sex, event.event)
            day = "" if race is None else QLocale().toString(race.date, "ddd d MMM")  # type: ignore[call-overload]
            chart.show_ladder(event.event, rows, day, faded=self._running)
        self._lay_ladders()

    def _lay_ladders(self) -> None:
        """Put as many ladders in a line as have room for their names."""
        longest = max((len(chart.rows) for chart in self._shown), default=0)
        asked = max((chart.room for chart in self._shown), default=0)
        self._wrapped.set_parts(self._shown, LadderChart.HEADER + LadderChart.ROW * longest + 2, asked)

    def select(self, skater: str | None) -> None:
        """Mark a skater; sends no signal."""
        for chart in self.ladders:
            chart.select(skater)

    def take_focus(self) -> None:
        """Let the keyboard move through the first ladder."""
        if self.ladders:
            self.ladders[0].setFocus()

    # In a file -----------------------------------------------------------------------------

    def plates(self, without: frozenset[str]) -> Sequence[Sequence[Plate]]:
        """Return the ladders, three columns of them at most, above what places, picks and team are worth."""
        chosen = "chosen" not in without

        def rows(chart: LadderChart | WorthChart | PicksWorthChart) -> partial[QWidget]:
            return partial(_rows_twin, chart, chosen)

        ladders = [
            Plate(f"ladder-{chart.event_}", rows(chart), chart, inset=8, least=120) for chart in self._shown
        ]
        below = [Plate("worth", rows(self.worth), self.worth, self.worth_title.whole, inset=8)]
        if not self.picks.isHidden():
            note = self.below_picks.text()
            below.append(
                Plate("picks", rows(self.picks), self.picks, self.picks_title.whole, below=note, inset=8)
            )
        below.append(
            Plate(
                "total",
                lambda palette, _room: self.total.twin(palette),
                self.total,
                self.total_title.whole,
                below=self.below_total.text(),
                inset=18,
            )
        )
        return [[*ladders[at :: len(below)], plate] for at, plate in enumerate(below)]

    def tables(self) -> Sequence[Table]:
        """Return the chances of everybody, then worths of places and picks, and the total."""
        from ui.charts.games_tables import games_tables

        if self._found is None:
            return []
        ladders = [(chart.event_, chart.rows) for chart in self._shown]
        return games_tables(
            ladders, self.worth.rows, self.picks.rows, self.total.bars, title=self.title.whole
        )

    # How it looks --------------------------------------------------------------------------

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        super().retheme(palette)
        px = palette.px
        for heading in (self.worth_title, self.picks_title, self.total_title):
            heading.setFont(face("heading", palette))
        for part in (
            *(self.worth_note, self.picks_note, self.total_note),
            *(self.below_worth, self.below_picks, self.below_total),
        ):
            part.setFont(face("small", palette))
        for inset in self._inset:
            inset.setContentsMargins(px(8), 0, 0, 0)  # as the charts below them
        for chart in (*self.ladders, self.worth, self.picks):
            chart.retheme(palette)
        self._fit_worth()
        self.total.retheme(palette)
        self._upper.setContentsMargins(px(10), 0, px(10), px(10))
        self._wrapped.set_zoom(palette.zoom)
        self._lay_ladders()
        self._below.setContentsMargins(px(10), px(8), px(10), px(12))
        self._lower.set_zoom(palette.zoom, 16)
        for column in self._columns:
            column.setSpacing(px(3))

    def _fit_worth(self) -> None:
        """Give every event its row, in the zoom of now."""
        rows = len(self.worth.rows)
        self.worth.setFixedHeight(self._palette.px(WorthChart.HEADER + WorthChart.ROW * rows + 2))

    def _put_together(self) -> None:
        self.worth_title.show_text(self.tr("What a start place is worth"))
        self.worth_note.setText(self.tr("chance of a medal, whoever takes the place"))
        self.below_worth.setText(self.tr("Sum: expected medals of the event."))
        self.picks_title.show_text(self.tr("What a pick is worth"))
        self.picks_note.setText(self.tr("medals with it and without, where it is made, in the same Games"))
        self.total_title.show_text(self.tr("Medals of the team"))
        self.total_note.setText(self.tr("chance of each total, %"))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._wrapped = Wrapped(LADDER, LadderChart.HEADER + LadderChart.ROW * ROWS, 10)
        self._upper, self._below = QVBoxLayout(), QVBoxLayout()
        self._upper.addWidget(self._wrapped)
        column.addLayout(self._upper, 1)
        column.addLayout(self._below)
        column.addStretch(0)
        self._columns, sides = [], []
        self._inset: list[QWidget] = []
        for stretch, parts, grows in (
            (10, (self.worth_title, self.worth_note, self.worth, self.below_worth), None),
            (16, (self.picks_title, self.picks_note, self.picks, self.below_picks), self.picks),
            (8, (self.total_title, self.total_note, self.total, self.below_total), self.total),
        ):
            side = SplitSide()
            inner = QVBoxLayout(side)
            inner.setContentsMargins(0, 0, 0, 0)
            for part in parts:
                inner.addWidget(part, int(part is grows))
                if isinstance(part, PlainLabel):
                    self._inset.append(part)
                if isinstance(part, PlainLabel) and not isinstance(part, ElidedLabel):
                    part.setWordWrap(True)
                    part.setProperty("tone", "text2")
            if grows is None:
                below = QWidget()
                line = QHBoxLayout(below)
                line.setContentsMargins(0, 0, 0, 0)
                line.addWidget(self.places)
                line.addStretch(1)
                self._inset.append(below)
                inner.addWidget(below)
                inner.addStretch(1)
            sides.append((side, stretch))
            self._columns.append(inner)
        self._lower = Abreast(sides, LOWER)
        self._below.addWidget(self._lower)
        self.legend.show_signs(
            [
                *(
                    Sign((words,), partial(draw_step, step=step), 16)
                    for step, words in zip(range(len(STEPS)), self._step_words(), strict=True)
                ),
                Sign((self.tr("chance to start there"), self.tr("starts")), draw_ring, 10),
            ]
        )
        self.build(body, controls=(self.rivals, self.mode), lines=(self.known,))

    def _step_words(self) -> tuple[str, str, str, str]:
        return self.tr("gold"), self.tr("silver"), self.tr("bronze"), self.tr("4 to 8")

    def _head_for(self, sex: Sex) -> None:
        women = sex is Sex.W
        self.title.show_text(self.tr("Medal outlook, women") if women else self.tr("Medal outlook, men"))

    # What the user does --------------------------------------------------------------------

    @Slot()
    def _on_shown(self) -> None:
        if self._found is not None and self._session is not None and self.isVisible():
            self.refresh()

    @Slot(str)
    def _on_worth(self, key: str) -> None:
        """Ask what is expected of an event that is not simulated."""
        event, session = Event(key), self.session
        if event not in NOT_SIMULATED:
            return
        sex = session.sex
        known = next((one for one in session.project.medals if (one.sex, one.event) == (sex, event)), None)
        dialog = TypedMedalsDialog(sex, event, known, self.window())
        dialog.told.connect(lambda typed: session.scenarios.set_medals(sex, event, typed))
        dialog.open()

    @Slot(str)
    def _on_pick(self, key: str) -> None:
        """Assume a pick: a scenario in which the committee makes it wherever it can."""
        row, session = next(row for row in self.picks.rows if row.key == key), self.session
        plan, scenarios = session.plan, session.scenarios
        if plan is None:
            return
        rules = tuple(
            replace(rule, chance=1.0) if rule == row.worth.rule else rule for rule in plan.committee.rules
        )
        others = (one for one in session.scenario.what_ifs if not isinstance(one, PickRules))
        scenarios.set_what_ifs(self.tr("assume a pick"), (*others, PickRules(rules)), name=row.words)

    @Slot(str)
    def _on_row(self, skater: str) -> None:
        """Choose one of ours for the whole window; a rival is marked in the ladders alone."""
        self.select(skater)
        found = self._found
        if found is not None and any(
            row.own for chart in self.ladders for row in chart.rows if row.skater == skater
        ):
            self.skater_selected.emit(skater)


def _rows_twin(
    chart: LadderChart | WorthChart | PicksWorthChart, chosen: bool, palette: Palette, _room: QSize
) -> QWidget:
    return chart.twin(palette, chosen=chosen)
