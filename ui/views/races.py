"""The view Races: the times, places and duels of one event, and the time that a skater needs."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import partial

import numpy as np
from PySide6.QtCore import QLineF, QPoint, QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QMenu, QSizePolicy, QToolButton, QWidget

from simulator.chances.basis import Basis
from simulator.engine.job import Job
from simulator.event import Event, Sex
from simulator.project.track_records import TrackRecord, TypedRecord, typed_record, with_record
from simulator.race_time import parse_time_ms
from simulator.tables.table import Table
from ui.charts.races_cells import duel_colour
from ui.charts.races_chart import RacesChart
from ui.charts.races_series import RacesSeries, RecordMark, races_series, seats_of
from ui.charts.races_times import draw_diamond, draw_round, draw_triangle, ridge
from ui.charts.races_words import need_sentence, sentence
from ui.drafts.unread_records import keep_record, unread_record
from ui.figures.picture import Plate
from ui.look.icons import icon
from ui.look.palette import Palette
from ui.look.parts.elided_label import ElidedLabel
from ui.look.parts.legend import Draw, Sign, square
from ui.look.parts.notice import Notice
from ui.look.parts.prefix_combo import PrefixCombo
from ui.look.parts.segmented import Segmented
from ui.session.session import Session
from ui.views.notices import WayOn, nobody_entered
from ui.views.races_asked import RaceAnswer, race_work
from ui.views.view import Only, View
from ui.words import numbers
from ui.words.ends import assumed_words, mishap_words
from ui.words.plain import plain_tip
from ui.words.sentences import told as told_in_language

PLACES, DUELS = "places", "duels"


class RacesView(View):
    """One event: a row for each skater."""

    name = "races"

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        self._events: dict[Sex, Event] = {}
        self._needs: dict[tuple[Sex, Event, str], int] = {}
        self._shown: tuple[object, ...] = ()
        self._record_told: tuple[object, ...] = ()
        self._record_of: tuple[Sex, Event] | None = None  # whose record stands in the field
        self._record_unread = ""
        self._record_fault = ""
        self._explained: tuple[object, ...] = ()
        self._said: tuple[object, ...] = ()
        self.series: RacesSeries | None = None
        self.duels = False
        self.need = ElidedLabel(lines=2)
        self.previous = self._arrow(self.tr("Previous event"), -1)
        self.next = self._arrow(self.tr("Next event"), 1)
        self.events = PrefixCombo("", palette)
        self.events.setAccessibleName(self.tr("Event"))
        self.mode = Segmented(
            ((PLACES, self.tr("Places")), (DUELS, self.tr("Duels"))), self.tr("Beside the times")
        )
        self.record = QLineEdit()
        self.record.setMaxLength(12)
        self.record.setAccessibleName(self.tr("Track record"))
        self.record.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.chart = RacesChart(palette)
        self.mode.choose(PLACES)
        self.mode.chosen.connect(self._on_mode)
        self.events.activated.connect(self._on_event)
        self.record.editingFinished.connect(self._on_record)
        self.record.textEdited.connect(lambda: self._tell_fault(""))
        self.chart.row_chosen.connect(self.skater_selected)
        self.chart.need_moved.connect(self._on_need)
        self.chart.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.chart.customContextMenuRequested.connect(self._offer_pairs)
        controls = (self.previous, self.events, self.next, self.mode, self.record)
        self.build(self.chart, controls=controls, lines=(self.need,))

    def pages(self) -> Mapping[str, Callable[[], object]]:
        """Return the pictures of the tour: places, and duels."""
        return {self.name: lambda: self._on_mode(PLACES), "head-to-head": lambda: self._on_mode(DUELS)}

    # The session ---------------------------------------------------------------------------

    def attend(self, session: Session) -> None:
        """Show records and results as soon as they are entered."""
        super().attend(session)
        session.project_changed.connect(self._on_project)

    @property
    def event_shown(self) -> Event | None:
        """The event chosen of the sex shown; None where there is none."""
        plan, sex = self.session.plan, self.session.sex
        known = () if plan is None else plan.meet.events(sex)
        chosen = self._events.get(sex)
        return chosen if chosen in known else next(iter(known), None)

    def refresh(self) -> None:
        """Ask for the event chosen, and show what is known of it."""
        session = self.session
        outcome, plan, sex, event = session.run.outcome, session.plan, session.sex, self.event_shown
        if not self.isVisible() or outcome is None or plan is None:
            return
        self._offer(plan.meet.events(sex), event)
        if event is None or event not in plan.forecasts[sex].entry_event:
            self.set_empty(*nobody_entered(event))
            return
        asked = Job(plan, outcome.tournaments, session.settings.seed, (sex,))
        key = (Only(plan), asked.tournaments, asked.seed, sex, event)
        core, results = session.core, session.project.results
        answer: RaceAnswer | None = self.ask(
            "race", key, lambda control: race_work(core, asked, (sex, event), results, control)
        )
        if answer is not None and (answer.race.sex, answer.race.event) == (sex, event):
            self._show(answer, old=self.is_running)
        elif (
            self.is_coming
            and self.series is not None
            and (self.series.race.sex, self.series.race.event) == (sex, event)
        ):
            self._draw(old=True)  # the same event as it was, until the new numbers come
        else:
            self.set_waiting(self.tr("Looking at the tournaments…"))

    @Slot(QPoint)
    def _offer_pairs(self, point: QPoint) -> None:
        event = self.event_shown
        if event is not None:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            pairs = menu.addAction(self.tr("Pairs and lanes…"))
            pairs.triggered.connect(lambda: self.pairs_wanted.emit((self.session.sex, event)))
            menu.popup(self.chart.mapToGlobal(point))

    def _show(self, answer: RaceAnswer, *, old: bool) -> None:
        project, race = self.session.project, answer.race
        typed = typed_record(project.records, race.sex, race.event)
        plan, which = self.session.plan, (race.sex, race.event)
        pairs = () if plan is None else plan.pairs.get(which, ())
        seats = seats_of(pairs, lanes=plan is not None and which in plan.lanes)
        what_ifs = self.session.scenario.what_ifs
        unread = unread_record(self.session.document.drafts, *which)
        shown = (answer, typed, project.results, seats, what_ifs, unread)
        if shown != self._shown or self.series is None:
            self._shown = shown
            mark = _mark(typed, answer.record)
            ended = {
                skater: assumed_words(what_ifs, race.sex, skater, race.event)
                or mishap_words(answer.ends.get(skater))
                for skater in race.skaters
            }
            known = partial(races_series, race, answer.past, mark, project.results, seats=seats)
            self.series = known(curves=answer.curves, certain=answer.certain, ends=answer.ends, ended=ended)
            self._tell_record(which, typed, answer.record, unread)
        self._draw(old=old)

    def _draw(self, *, old: bool) -> None:
        series = self.series
        if series is None:
            return
        self.chart.select(self.session.skater)
        need_ms = self._need_ms()
        said = series, self.duels, self.session.skater, old, self._certain()
        if (*said, need_ms) != self._said:  # the same numbers told again change nothing
            self._said = (*said, need_ms)
            self.chart.show_series(series, need_ms, duels=self.duels, faded=old)
            self._explain()
            self._say(old=old)
        self.show_body()

    def set_empty(self, what: Notice | str, way_on: WayOn = None) -> None:
        """Show a notice instead of the body; what was said there is to be said again."""
        super().set_empty(what, way_on)
        self._said = ()

    def _say(self, *, old: bool) -> None:
        series, chart = self.series, self.chart
        if series is not None:
            skater = self.session.skater
            need = need_sentence(series, chart.chosen, chart.need_ms, self._certain(), skater)
            self.tell(sentence(series, duels=self.duels), self._record_fault or need, old=old)

    def _certain(self) -> bool | None:
        """Whether the skater chosen has a ticket, where that is certain; else None."""
        outcome, skater = self.session.run.outcome, self.session.skater
        chances = () if outcome is None else outcome.of_sex(self.session.sex)
        return next((one.ticket > 0.5 for one in chances if one.skater == skater and one.certain), None)

    def _need_ms(self) -> int | None:
        """Time of the line: where the user left it, else the median of the skater chosen."""
        series, skater = self.series, self.session.skater
        row = None if series is None else series.row_of(skater)
        if series is None or row is None or row.median_ms is None or self._certain() is not None:
            return None
        median = int(row.median_ms) // 10 * 10  # hundredths are cut, not rounded
        return self._needs.get((series.race.sex, series.race.event, row.skater), median)

    def select(self, skater: str | None) -> None:
        """Mark a skater, and say which time she needs."""
        if self._session is not None:
            self.refresh()

    def set_basis(self, basis: Basis | None, sex: Sex) -> None:
        """Say what the forecasts rest on, and mark who of a sex is forecast from nothing."""
        super().set_basis(basis, sex)
        self.chart.mark(() if basis is None else basis.from_nothing(sex))

    def take_focus(self) -> None:
        """Let the keyboard move through the rows."""
        self.chart.setFocus()

    # In a file -----------------------------------------------------------------------------

    def plates(self, without: frozenset[str]) -> Sequence[Sequence[Plate]]:
        """Return the chart."""

        def make(palette: Palette, _room: QSize) -> RacesChart:
            return self.chart.twin(palette, chosen="chosen" not in without)

        return [[Plate(self.label(), make, self.chart, inset=5)]]

    def tables(self) -> Sequence[Table]:
        """Return times and places, and the duels; the latter first while they are in sight."""
        from ui.charts.tables import race_tables

        found = [] if self.series is None else race_tables(self.series, self.title.whole)
        return found[::-1] if self.duels else found

    # What is shown -------------------------------------------------------------------------

    def _offer(self, events: Collection[Event], event: Event | None) -> None:
        sex = self.session.sex
        names = [numbers.event_name(own) for own in events]
        if [self.events.itemData(at) for at in range(self.events.count())] != [*events]:
            self.events.clear()
            for own, name in zip(events, names, strict=True):
                self.events.addItem(name, own)
            self.events.updateGeometry()
        at = -1 if event is None else [*events].index(event)
        self.events.setCurrentIndex(at)
        self.previous.setEnabled(at > 0)
        self.next.setEnabled(-1 < at < len(names) - 1)
        pattern = self.tr("Women’s {event}") if sex is Sex.W else self.tr("Men’s {event}")
        self.title.show_text(self.label() if event is None else pattern.format(event=names[at]))

    def _tell_record(
        self, which: tuple[Sex, Event], typed: TypedRecord | None, known: TrackRecord | None, unread: str
    ) -> None:
        """Show the record in its field: the one typed, in grey the one that a source tells.

        Told again it changes nothing: what is being typed stays while better and better answers come. What
        cannot be read stands there as it was typed; what is being typed of another event is taken over.
        """
        told = which, typed, known
        if (told, unread) == (self._record_told, self._record_unread):
            return
        if which != self._record_of and self.record.isModified():
            self._on_record()
        self._record_told, self._record_of, self._record_unread = told, which, unread
        self._record_fault = _wrong_record(which, unread)
        self.record.setText(unread or ("" if typed is None else numbers.race_time(typed.time_ms)))
        in_grey = self.tr("Record") if known is None else self.tr("Rec. {time}")
        time = "" if known is None else numbers.race_time(known.time_ms)
        self.record.setPlaceholderText(in_grey.format(time=time))
        why = self.tr("No source at hand tells the record of this rink: type it here.")
        if known is not None:
            why = self.tr("{time}: {skater}, {day} ({source}). Another one can be typed here.").format(
                time=time, skater=known.skater, day=known.day.isoformat(), source=known.source
            )
        if typed is not None:
            why = self.tr("{time} is typed here; an empty field is what the sources tell.").format(
                time=numbers.race_time(typed.time_ms)
            )
        self.record.setToolTip(plain_tip(why))

    def _explain(self) -> None:
        """Explain what is drawn: times with their marks, and duels."""
        series, signs = self.series, list[Sign]()
        explained = series, self.duels, self.chart.times is None, self.chart.need_ms is None
        if series is None or explained == self._explained:
            return
        self._explained = explained
        if self.chart.times is not None:
            rows = series.rows
            signs.append(
                Sign((self.tr("Times; the line is the median"), self.tr("Times, median")), _draw_ridge, 28)
            )
            if self.chart.need_ms is not None:
                words = self.tr("Drag: a ticket at or under a time"), self.tr("Drag")
                signs.append(Sign(words, partial(_draw_line, need=True), 10, needed=False))
            if any(row.bests.personal is not None for row in rows):
                signs.append(Sign((self.tr("Personal best"), self.tr("PB")), _marked(draw_diamond, 4.6), 10))
            if any(row.bests.season not in (None, row.bests.personal) for row in rows):
                signs.append(Sign((self.tr("Season best"), self.tr("SB")), _marked(draw_round, 3.6), 10))
            if any(row.actual_ms is not None for row in rows):
                signs.append(Sign((self.tr("Ridden"),), _marked(draw_triangle, 7, filled=True), 10))
            if series.record is not None:
                words = self.tr("Track record, share under it"), self.tr("Record")
                signs.append(Sign(words, partial(_draw_line, need=False), 10))
        if self.duels:
            ahead, behind = self.tr("The row beats the column"), self.tr("is beaten")
            signs.append(Sign((ahead, self.tr("beats")), partial(_draw_duel, chance=0.9)))
            signs.append(Sign((behind,), partial(_draw_duel, chance=0.1)))
        self.legend.show_signs(signs)

    # How it looks --------------------------------------------------------------------------

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        super().retheme(palette)
        for button, name in ((self.previous, "chevron-left"), (self.next, "chevron-right")):
            button.setIcon(icon(name, palette))
        self.record.setFixedWidth(palette.px(96))
        self.events.setMinimumWidth(palette.px(84))

    def _arrow(self, words: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "flat")
        button.setToolTip(plain_tip(words))
        button.setAccessibleName(words)
        button.clicked.connect(lambda: self._on_event(self.events.currentIndex() + step))
        return button

    # What the user does --------------------------------------------------------------------

    @Slot(int)
    def _on_event(self, at: int) -> None:
        if 0 <= at < self.events.count():
            self._events[self.session.sex] = Event(self.events.itemData(at))
            self.refresh()

    @Slot(object)
    def _on_mode(self, mode: object) -> None:
        self.duels = mode == DUELS
        self.mode.choose(mode)
        if self._session is not None and self.series is not None:
            self.refresh()

    @Slot(int)
    def _on_need(self, time_ms: int) -> None:
        series, chosen = self.series, self.chart.chosen
        if series is not None and chosen is not None:
            self._needs[series.race.sex, series.race.event, chosen.skater] = time_ms
            self._say(old=self.chart.faded)

    @Slot()
    def _on_record(self) -> None:
        """Keep the record typed in the project; an empty field is what the sources tell again."""
        of, project, text = self._record_of, self.session.project, self.record.text().strip()
        if of is None:
            return
        self.record.setModified(False)
        wrong = _wrong_record(of, text)
        self._record_unread = text if wrong else ""
        keep_record(self.session.document.drafts, *of, self._record_unread)
        self._tell_fault(wrong)
        known = typed_record(project.records, *of)
        if not wrong and text != ("" if known is None else numbers.race_time(known.time_ms)):
            records = with_record(project.records, *of, parse_time_ms(text) if text else None)
            self.session.edit(self.tr("change the track record"), replace(project, records=records))

    def _tell_fault(self, fault: str) -> None:
        """Say below the title what is wrong with the record typed, until another one is typed."""
        if fault != self._record_fault:
            self._record_fault = fault
            self._say(old=self.chart.faded)

    @Slot()
    def _on_project(self) -> None:
        self.refresh()


def _wrong_record(of: tuple[Sex, Event], text: str) -> str:
    """Say what is wrong with the record typed of an event; empty when nothing is."""
    try:
        wrong = [*TypedRecord(*of, parse_time_ms(text)).contradictions()] if text else []
    except ValueError as error:
        wrong = [error.args[0]]
    return told_in_language(wrong[0]) if wrong else ""


def _mark(typed: TypedRecord | None, known: TrackRecord | None) -> RecordMark | None:
    if typed is not None:
        return RecordMark(typed.time_ms)
    return None if known is None else RecordMark(known.time_ms, known.skater)


def _marked(draw: Callable[[QPainter, QPointF, float], None], size: float, *, filled: bool = False) -> Draw:
    """Return a sign of the legend that shows a mark."""

    def sign(painter: QPainter, box: QRectF, palette: Palette) -> None:
        painter.setPen(QPen(QColor(palette.text), 1.3))
        painter.setBrush(QColor(palette.text if filled else palette.surface))
        below = palette.px(size) / 2 if filled else 0
        draw(painter, QPointF(box.left() + palette.px(5), box.center().y() + below), palette.px(size))

    return sign


def _draw_ridge(painter: QPainter, box: QRectF, palette: Palette) -> None:
    middle, wide = box.center().y(), palette.px(28)
    x = np.linspace(box.left(), box.left() + wide, 24)
    bottom, high = middle + palette.px(5), palette.px(12)
    y = bottom - high * np.exp(-(((x - x.mean()) / (wide / 5)) ** 2))
    line, area = ridge(x, y, bottom)
    painter.fillPath(area, QColor(palette.ridge_fill))
    painter.strokePath(line, QPen(QColor(palette.ridge_line), 1.2))
    painter.setPen(QPen(QColor(palette.text), 2))
    painter.drawLine(QLineF(x.mean(), bottom, x.mean(), bottom - high))


def _draw_line(painter: QPainter, box: QRectF, palette: Palette, *, need: bool) -> None:
    x, high = box.left() + palette.px(5), palette.px(8)
    pen = QPen(QColor(palette.link), 2) if need else QPen(QColor(palette.down), 1.5, Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.drawLine(QLineF(x, box.center().y() - high, x, box.center().y() + high))


def _draw_duel(painter: QPainter, box: QRectF, palette: Palette, *, chance: float) -> None:
    painter.fillRect(square(box, palette), duel_colour(chance, palette))
