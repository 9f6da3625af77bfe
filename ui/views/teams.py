"""The view Teams: which nine go together, whose place is open, what stays empty, and who is next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSplitter, QVBoxLayout, QWidget

from simulator.ask.core import Core
from simulator.engine.job import Control, Job
from simulator.event import Sex
from simulator.selection.rule_set import Row
from simulator.tables.table import Table
from ui.charts.likely_teams import LikelyTeams, draw_chip
from ui.charts.reserves_chart import ReservesChart
from ui.charts.teams_bars import FilledPlaces, OrderNames
from ui.charts.teams_series import (
    LEAST_TOURNAMENTS,
    RESERVES,
    filled_words,
    largest_error,
    names_parts,
    reserves,
    sentence,
    teams_series,
    together_series,
)
from ui.charts.together_chart import TogetherChart
from ui.figures.picture import Plate
from ui.look.palette import Palette
from ui.look.parts.beside import SplitSide, lay_sides
from ui.look.parts.elided_label import ElidedLabel
from ui.look.parts.legend import Sign
from ui.look.parts.prefix_combo import PrefixCombo
from ui.look.parts.segmented import Segmented
from ui.look.theme import face
from ui.views.view import Only, View
from ui.words import numbers
from ui.words.plain import PlainLabel

if TYPE_CHECKING:
    from simulator.ask.leverage.teams import Teams

BESIDE = 760
"""Width from which the two sides stand side by side, pixels before the zoom."""

_SIDES = [600, 400]
"""Widths of the two sides; only their ratio counts."""

MOST_TOGETHER = 14
"""Skaters of the matrix at most: more numbers could not be read."""


def teams_work(core: Core, asked: Job, control: Control) -> Iterator[Teams]:
    """Yield the teams of a sex, counted over more and more tournaments."""
    yield from core.teams(asked, control)


class TeamsView(View):
    """Likely teams, start places and names beside the matrix and the first reserve."""

    name = "teams"

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        self._found: Teams | None = None
        self._running = False
        self.most = PrefixCombo(self.tr("Teams"), palette)
        self.most.setAccessibleName(self.tr("How many teams"))
        for label, most in (
            (self.tr("10 likeliest"), 10),
            (self.tr("25 likeliest"), 25),
            (self.tr("all above ½ %"), None),
        ):
            self.most.addItem(label, most)
        self.colours = Segmented(
            ((True, self.tr("Share %")), (False, self.tr("Difference"))),
            self.tr("What the colours of the matrix show"),
        )
        self.colours.choose(False)
        self.teams_title, self.different = ElidedLabel(), PlainLabel()
        self.together_title, self.together_note = ElidedLabel(), PlainLabel()
        self.places_title, self.reserve_title, self.names_title = ElidedLabel(), ElidedLabel(), PlainLabel()
        self.cell, self.filled, self.no_reserve = PlainLabel(), PlainLabel(), PlainLabel()
        self.teams, self.together = LikelyTeams(palette), TogetherChart(palette)
        self.places, self.names, self.reserve = (
            FilledPlaces(palette),
            OrderNames(palette),
            ReservesChart(palette),
        )
        self._put_together()
        self.cell.setText(self._about_colours())
        self.most.activated.connect(self._on_shown)
        self.colours.chosen.connect(self._on_colours)
        self.teams.row_activated.connect(lambda key: self.tournament_wanted.emit(int(key)))
        self.together.row_chosen.connect(self.skater_selected)
        self.together.pointed.connect(self._on_pointed)
        self.reserve.row_chosen.connect(self.skater_selected)

    # The session ---------------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask for the teams of the present plan and sex, and show what is known of them."""
        session = self.session
        outcome, plan = session.run.outcome, session.plan
        if not self.isVisible() or outcome is None or plan is None:
            return
        women = session.sex is Sex.W
        self.title.show_text(self.tr("Teams, women") if women else self.tr("Teams, men"))
        core = session.core
        asked = Job(plan, outcome.tournaments, session.settings.seed, (session.sex,))
        key = (Only(plan), asked.tournaments, asked.seed, session.sex)
        found = self.ask("teams", key, lambda control: teams_work(core, asked, control))
        if outcome.tournaments < LEAST_TOURNAMENTS:
            self.set_empty(
                self.tr("Fewer than {count} tournaments: which team is the likeliest would be luck.").format(
                    count=numbers.count(LEAST_TOURNAMENTS)
                )
            )
        elif found is None or found.sex is not session.sex:
            self.set_waiting(self.tr("Counting teams…"))
        elif found.tournaments >= LEAST_TOURNAMENTS:
            running = self.is_running or found.tournaments < asked.tournaments
            self.show_teams(found, plan.rules.order[found.sex], running=running)

    def show_teams(self, found: Teams, order: tuple[Row, ...], *, running: bool) -> None:
        """Show counts of one sex; those of a run that goes on are drawn faded."""
        self._found, self._running = found, running
        short = numbers.short_names(found.skaters)
        series = teams_series(found, self.most.currentData())
        self.tell(sentence(found, series), old=running)
        self.teams.show_teams(series, short, faded=running)
        many = self.tr(
            "{count} different teams occurred; others than those listed: {rest}. "
            "Every share in this view: {error} or better (95 %)."
        )
        self.different.setText(
            many.format(
                count=numbers.count(found.different),
                rest=numbers.percent(series.rest),
                error=numbers.sampling_error(largest_error(found)),
            )
        )
        self.together.show_together(
            together_series(found, min(MOST_TOGETHER, self.together.room)), short, faded=running
        )
        shares = {event: (own / found.tournaments).tolist() for event, own in found.filled.items()}
        self.places.show_shares(shares, faded=running)
        self.filled.setText(filled_words(found))
        self.names.show_parts(names_parts(found), faded=running)
        for part in (self.names_title, self.names):
            part.setVisible(found.has_cap)
        rows, nobody = reserves(found, order)
        self.reserve.show_reserves(rows, faded=running)
        self.no_reserve.setText(
            self.tr("Nobody is next in {chance}: the rows run out.").format(chance=numbers.percent(nobody))
            if nobody
            else ""
        )
        self.show_body()

    def select(self, skater: str | None) -> None:
        """Mark a skater; sends no signal."""
        self.teams.select_skater(skater)
        self.together.select(skater)
        self.reserve.select(skater)

    # In a file -----------------------------------------------------------------------------

    def plates(self, without: frozenset[str]) -> Sequence[Sequence[Plate]]:
        """Return teams, start places and names beside the matrix and the first reserve."""
        chosen = "chosen" not in without

        def together(palette: Palette, room: QSize) -> TogetherChart:
            twin = self.together.twin(palette, chosen=chosen)
            twin.resize(room)
            if self._found is not None:  # as many skaters as have room there
                most, short = min(MOST_TOGETHER, twin.room), numbers.short_names(self._found.skaters)
                twin.show_together(together_series(self._found, most), short, faded=self._running)
            return twin

        def plate(name: str, part: LikelyTeams | ReservesChart, heading: str, **more: Any) -> Plate:
            return Plate(name, lambda palette, _: part.twin(palette, chosen=chosen), part, heading, **more)

        def bars(name: str, part: FilledPlaces | OrderNames, heading: str, below: str = "") -> Plate:
            return Plate(
                name, lambda palette, _: part.twin(palette), part, heading, below=below, grows=0, least=60
            )

        matrix = Plate(
            "together",
            together,
            self.together,
            self.together_title.whole,
            (self.together_note.text(),),
            least=200,
        )
        left = [
            plate("teams", self.teams, self.teams_title.whole, lines=(self.different.text(),), least=200),
            bars("places", self.places, self.places_title.whole, self.filled.text()),
        ]
        if self.names.parts:  # there are none where the rules have no cap
            left.append(bars("names", self.names, self.names_title.text()))
        reserve = plate(
            "reserve", self.reserve, self.reserve_title.whole, below=self.no_reserve.text(), grows=0
        )
        return [left, [matrix, reserve]]

    def tables(self) -> Sequence[Table]:
        """Return the teams, who goes with whom, and who is next."""
        from ui.charts.tables import team_tables

        members = [self.teams.named_members(index) for index in range(len(self.teams.keys))]
        titles = self.teams_title.whole, self.together_note.text(), self.reserve_title.whole
        return team_tables(self.teams.series, members, self.together.series, self.reserve.rows, titles)

    # How it looks --------------------------------------------------------------------------

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        super().retheme(palette)
        px = palette.px
        for heading in (
            self.teams_title,
            self.together_title,
            self.places_title,
            self.names_title,
            self.reserve_title,
        ):
            heading.setFont(face("heading", palette))
        for part in (self.different, self.together_note, self.cell, self.filled, self.no_reserve):
            part.setFont(face("small", palette))
        self.cell.setFixedHeight(px(36))
        for column in self._sides:
            column.setContentsMargins(px(18), px(4), px(12), px(10))
            column.setSpacing(px(5))
        for chart in (self.teams, self.together, self.places, self.names, self.reserve):
            chart.retheme(palette)
        self.reserve.setFixedHeight(px(ReservesChart.ROW * RESERVES + 2))
        self._lay_sides()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the sides below each other where they have no room side by side."""
        super().resizeEvent(event)
        self._lay_sides()

    def _lay_sides(self) -> None:
        lay_sides(self.splitter, _SIDES, beside=self.width() >= self._palette.px(BESIDE))

    def _put_together(self) -> None:
        self.teams_title.show_text(self.tr("The likeliest teams"))
        self.together_title.show_text(self.tr("Who goes with whom"))
        self.together_note.setText(self.tr("If the row’s skater goes, the column’s goes in … %"))
        self.places_title.show_text(self.tr("Which start places the team fills, %"))
        self.names_title.setText(self.tr("Names the order gives"))
        self.reserve_title.show_text(self.tr("First reserve: the next name of the order"))
        for label in (self.different, self.together_note, self.cell, self.no_reserve):
            label.setProperty("tone", "text2")
        for label in (self.together_note, self.different, self.cell, self.filled, self.no_reserve):
            label.setWordWrap(True)
        names = QHBoxLayout()
        names.addWidget(self.names_title)
        names.addWidget(self.names, 1)
        left: tuple[QWidget | QLayout, ...] = (
            self.teams_title,
            self.different,
            self.teams,
            self.places_title,
            self.places,
            self.filled,
            names,
        )
        right: tuple[QWidget | QLayout, ...] = (
            self.together_title,
            self.together_note,
            self.together,
            self.cell,
            self.reserve_title,
            self.reserve,
            self.no_reserve,
        )
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._sides = []
        for number, parts in enumerate((left, right)):
            side, column = _side(parts, grows=(self.teams, self.together)[number])
            self.splitter.addWidget(side)
            self.splitter.setStretchFactor(number, 3 - number)
            self._sides.append(column)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes(_SIDES)
        self.together.room_changed.connect(self._show_room, Qt.ConnectionType.QueuedConnection)
        self.legend.show_signs(
            [
                Sign(
                    (self.tr("as in the likeliest team"), self.tr("as likeliest")),
                    partial(_chip, kind="plain"),
                    26,
                ),
                Sign((self.tr("in instead"),), partial(_chip, kind="filled"), 26),
                Sign((self.tr("left out"),), partial(_chip, kind="out"), 26),
            ]
        )
        self.build(self.splitter, controls=(self.most, self.colours))

    # What the user does --------------------------------------------------------------------

    @Slot()
    def _show_room(self) -> None:
        """Show as many skaters in the matrix as have room now."""
        if self._found is not None and self.together.series is not None:
            most = min(MOST_TOGETHER, self.together.room)
            if len(self.together.keys) != most:
                short = numbers.short_names(self._found.skaters)
                self.together.show_together(together_series(self._found, most), short, faded=self._running)

    @Slot()
    def _on_shown(self) -> None:
        if self._session is not None:
            self.refresh()

    @Slot(object)
    def _on_colours(self, shares: object) -> None:
        self.together.colour_shares(bool(shares))
        self.cell.setText(self._about_colours())

    @Slot(str)
    def _on_pointed(self, words: str) -> None:
        self.cell.setText(words or self._about_colours())

    def _about_colours(self) -> str:
        if self.colours.button(True).isChecked():
            return self.tr("Colour: the number itself; on the diagonal the overall chance.")
        return self.tr(
            "Colour: more or less often than overall (diagonal), where that is beyond the sampling error."
        )


def _side(parts: tuple[QWidget | QLayout, ...], grows: QWidget) -> tuple[QWidget, QVBoxLayout]:
    side = SplitSide()
    column = QVBoxLayout(side)
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part, int(part is grows))
        else:
            column.addLayout(part)
    return side, column


def _chip(painter: QPainter, box: QRectF, palette: Palette, *, kind: str) -> None:
    draw_chip(painter, box.adjusted(0, palette.px(6), 0, -palette.px(6)), palette, "", kind=kind)
