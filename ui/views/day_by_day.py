"""The view Day by day: how the chances move with each event, and what each day may bring."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHeaderView,
    QSizePolicy,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from simulator.event import Sex
from simulator.selection.committee import PickKind
from simulator.tables.table import Table
from ui.charts.day_chart import INNER, OUTER, DayChart
from ui.charts.day_series import Series, events_series, fan_series, kept_series, most_open
from ui.charts.day_words import fan_sentence, jump_sentence, notes
from ui.charts.rows_columns import FADED
from ui.figures.picture import Plate
from ui.look.palette import Palette
from ui.look.parts.beside import Beside
from ui.look.parts.elided_label import ElidedLabel
from ui.look.parts.legend import Sign, square
from ui.look.parts.notice import Notice
from ui.look.parts.prefix_combo import PrefixCombo
from ui.look.parts.segmented import Segmented
from ui.look.parts.whole_box import WholeBox
from ui.look.theme import face
from ui.session.session import Session
from ui.tables.moved_model import MovedModel
from ui.tables.plain_delegate import PlainDelegate
from ui.tables.plain_header import PlainHeader
from ui.tables.still import StillTable
from ui.views.day_by_day_asked import DaysAsked, NotFollowed, Whose, fan_work, log_work, steps_work
from ui.views.notices import Remedy, found_wrong
from ui.views.view import Only, View
from ui.words import numbers

if TYPE_CHECKING:
    from simulator.ask.courses import Fan
    from simulator.ask.days import DayByDay

CHART, LOG = "chart", "log"
MOST = (10, 14, 20)
EXPECTED, MOVED, MOVED_PX = 2, 5, 160
"""The column of the log that says whom a result moved, and its least width in pixels before the zoom."""
NARROW = 780
"""Pixels before the zoom below which the view shows the events of one sex alone."""


class DayByDayView(View):
    """Lines of chances over the events, a fan over the days to come, and the log of what moved whom."""

    name = "day-by-day"

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        self._chosen: Whose | None = None  # None as long as the user has chosen nothing
        self._fan: tuple[object, Fan] | None = None
        self._narrow = False
        self.title.show_text(self.tr("Tickets, day by day"))
        self.source = PrefixCombo("", palette)
        self.source.setAccessibleName(self.tr("What is followed"))
        self.source.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for source, text in (
            (Whose.AHEAD, self.tr("What each day may bring")),
            (Whose.ENTERED, self.tr("Results entered")),
            (Whose.REPLAY, self.tr("Replay of the meet")),
            (Whose.COURSE, self.tr("One simulated tournament")),
            (Whose.KEPT, self.tr("Forecasts kept")),
        ):
            self.source.addItem(text, source)
        self.number = WholeBox()
        self.number.setKeyboardTracking(False)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.number.setPrefix(self.tr("Tournament") + " ")
        self.number.setAccessibleName(self.tr("Number of the tournament"))
        self.own_only = QCheckBox()
        self.most = PrefixCombo(self.tr("Skaters"), palette)
        for count in MOST:
            self.most.addItem(str(count), count)
        self.most.addItem(self.tr("all"), None)
        self.most.setCurrentIndex(MOST.index(14))
        self.page = Segmented(
            ((CHART, self.tr("Chart")), (LOG, self.tr("What moved whom"))), self.tr("Chart or log")
        )
        self.page.choose(CHART)
        self.second = ElidedLabel(lines=2)
        self.chart, self.model, self.table = DayChart(palette), MovedModel(self), QTableView()
        self._shape_table(palette)
        self._bar = Beside((self.number, self.own_only), (self.most,))
        self.pages_ = QStackedWidget()
        around = QWidget()
        self._room = QVBoxLayout(around)
        self._room.addWidget(self.table)
        for part in (self.chart, around):
            self.pages_.addWidget(part)
        body = QWidget()
        below = QVBoxLayout(body)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        self._bar_room = QVBoxLayout()
        self._bar_room.addWidget(self._bar)
        below.addLayout(self._bar_room)
        below.addWidget(self.pages_, 1)
        self.build(body, controls=(self.source, self.page), lines=(self.second,))
        self.source.activated.connect(self._on_source)
        self.number.valueChanged.connect(self._on_look)
        self.own_only.toggled.connect(self._on_look)
        self.most.activated.connect(self._on_look)
        self.page.chosen.connect(self._on_look)
        self.chart.row_chosen.connect(self.skater_selected)
        self.table.clicked.connect(self._on_line)

    def pages(self) -> Mapping[str, Callable[[], object]]:
        """Return what the tour draws: the fan, the replay, its log, and one tournament."""

        def show(source: Whose, page: str) -> None:
            self.page.choose(page)
            self._follow(source)

        return {
            self.name: lambda: show(Whose.AHEAD, CHART),
            f"{self.name}-replay": lambda: show(Whose.REPLAY, CHART),
            f"{self.name}-log": lambda: show(Whose.REPLAY, LOG),
            f"{self.name}-course": lambda: show(Whose.COURSE, CHART),
            f"{self.name}-kept": lambda: show(Whose.KEPT, CHART),
        }

    # The session ---------------------------------------------------------------------------

    def attend(self, session: Session) -> None:
        """Show forecasts as they are kept too, which is no run."""
        super().attend(session)
        session.project_changed.connect(self._on_project)

    @Slot()
    def _on_project(self) -> None:
        if self.followed is Whose.KEPT:
            self.refresh()

    @property
    def followed(self) -> Whose:
        """Whose results are followed: what the user chose, else those entered, else what is to come."""
        if self._chosen is not None:
            return self._chosen
        return Whose.ENTERED if self.session.project.results else Whose.AHEAD

    def refresh(self) -> None:
        """Ask for what is not known of the present plan, sex and source, and show what there is."""
        session, outcome = self.session, self.session.run.outcome
        if not self.isVisible() or outcome is None or session.plan is None or session.prepared is None:
            return
        source, sex = self.followed, session.sex
        self.source.setCurrentIndex(self.source.findData(source))
        has_events = source not in (Whose.AHEAD, Whose.KEPT)
        self.number.setVisible(source is Whose.COURSE)
        self.number.setRange(1, outcome.tournaments)
        women = sex is Sex.W
        self.own_only.setText(self.tr("Women’s events only") if women else self.tr("Men’s events only"))
        self.own_only.setVisible(has_events and not self._is_narrow)
        self.page.setEnabled(has_events)
        shows_log = has_events and self.page.button(LOG).isChecked()
        self.most.setVisible(not shows_log)
        self._bar.setVisible(source is not Whose.AHEAD and (not shows_log or source is Whose.COURSE))
        self.pages_.setCurrentIndex(1 if shows_log else 0)
        self.legend.show_signs(self._signs())
        self.legend.setVisible(source is Whose.AHEAD)
        if source is Whose.KEPT:
            self._show_kept()
        else:
            asked = DaysAsked(
                session.prepared, session.project, session.scenario, sex, outcome.tournaments, source,
                self.number.value(),
            )  # fmt: skip
            number = self.number.value() if source is Whose.COURSE else 0
            key = (Only(session.plan), outcome.tournaments, session.settings.seed, sex, source, number)
            if source is Whose.AHEAD:
                self._show_fan(asked, key)
            else:
                self._show_steps(asked, key, shows_log=shows_log)

    def _show_fan(self, asked: DaysAsked, key: object) -> None:
        core = self.session.core
        before = self._fan[1] if self._fan is not None and self._fan[0] == key else None
        found: Fan | None = (
            self.ask("fan", key, lambda control: fan_work(core, asked, before, control)) or before
        )
        if not self._is_there(found) or found is None:
            return
        self._fan = key, found
        outcome = self.session.run.outcome
        assert outcome is not None  # noqa: S101 - asked by the caller
        series = fan_series(found, asked.prepared.plan.meet, outcome.of_sex(self.session.sex))
        skater = self.session.skater
        line = next((one for one in series.lines if one.skater == skater), None) or most_open(series)
        if not found.days:
            self.set_empty(self.tr("All events are over."))
            return
        courses = self.tr("{count} simulated courses of the meet, each asked again after every day.")
        told = courses.format(count=numbers.count(len(found.chances)))
        self._show(series, fan_sentence(found, line), told, line.skater if line is not None else None)

    def _show_steps(self, asked: DaysAsked, key: object, *, shows_log: bool) -> None:
        core, log = self.session.core, None
        if shows_log:  # asked for first, as it is what is looked at
            log = self.ask("log", key, lambda control: log_work(core, asked, control))
        found: DayByDay | NotFollowed | None = self.ask(
            "steps", key, lambda control: steps_work(core, asked, control)
        )
        if isinstance(found, NotFollowed) or (found is None and log is None):
            self._is_there(found)
            return
        if found is not None and len(found.steps) == 1 and found.done:
            self.set_empty(self.tr("No result of these events is entered yet."), Remedy.ENTER_RESULTS)
            return
        if shows_log:
            if not self._is_there(log) or log is None:
                return
            self.model.show_moved(log)
        if found is None:
            self._show_log()
            return
        skater = self.session.skater
        series = events_series(found, asked.prepared.plan.meet, own_only=self._only_own)
        if skater is not None:
            cards = notes(found, found.jumps, series.columns, skater)
            series = Series(series.columns, series.lines, cards)
        self._show(series, *self._sentences(found, skater), skater)

    def _sentences(self, found: DayByDay, skater: str | None) -> tuple[str, str]:
        """Tell the two largest jumps of the skater chosen, then the largest of all."""
        events = [step.event for step in found.steps]
        own = [jump for jump in found.jumps if jump.change.skater == skater][:2]
        own.sort(key=lambda jump: events.index(jump.event))
        told = [" ".join(jump_sentence(found, jump) for jump in own)] if own else []
        told += [jump_sentence(found, jump) for jump in found.jumps[:1] if jump not in own]
        if not told:
            still = self.tr("No chance moves by more than five points.")
            told = [still if found.done else self.tr("Looking at the tournaments…")]
        if found.without_what_ifs:
            told[1:] = [self.tr("What-ifs that contradict these results are left out.")]
        alone = [self._rows_alone()] if self.followed is Whose.REPLAY else []
        return told[0], " ".join([*alone, *told[1:2]])

    def _rows_alone(self) -> str:
        """Say what the replay of a meet is without: the team that was named may be another one."""
        plan, sex = self.session.plan, self.session.sex
        rules = () if plan is None else plan.committee.of_sex(sex)
        if any(rule.kind is not PickKind.MASS_START and rule.chance > 0 for rule in rules):
            return self.tr("By the rows and the picks set here; every race is taken to be over.")
        return self.tr("By the rows alone, without the committee’s picks; every race is taken to be over.")

    def _show_kept(self) -> None:
        session, outcome = self.session, self.session.run.outcome
        history = session.project.history
        if not history:
            more = self.tr("One is kept each time results of another day are entered.")
            self.set_empty(Notice(self.tr("No forecast is kept yet."), more), Remedy.ENTER_RESULTS)
            return
        assert outcome is not None  # noqa: S101 - asked by the caller
        series = kept_series(history, session.sex, outcome.of_sex(session.sex))
        told = self.tr("{count} forecasts kept in the project, and the one that holds now.")
        if len(history) == 1:
            told = self.tr("One forecast kept in the project, and the one that holds now.")
        seeds = {(one.seed, one.draws_version) for one in history} | {
            (session.project.seed, session.project.draws_version)
        }
        luck = "" if len(seeds) == 1 else self.tr("Not all on the same draws: they differ by luck too.")
        self._show(series, told.format(count=len(history)), luck, session.skater)

    def _is_there(self, answer: object) -> bool:
        """Whether there is an answer to show; says why there is none."""
        if isinstance(answer, NotFollowed):
            self.set_empty(found_wrong(self.tr("These results cannot be followed."), answer.faults))
        elif answer is None:
            self.set_waiting(self.tr("Looking at the tournaments…"))
        return answer is not None and not isinstance(answer, NotFollowed)

    def _show(self, series: Series, sentence: str, second: str, skater: str | None) -> None:
        self.chart.select(skater)
        self.chart.show_series(series, most=self.most.currentData(), faded=self.is_running)
        self._show_log(sentence, second)

    def _show_log(self, sentence: str = "", second: str = "") -> None:
        """Show what stands in the body; while the chances are not known yet, that they are looked at."""
        running = self.is_running
        self.tell(sentence or self.tr("Looking at the tournaments…"), second, old=running)
        self._delegate.opacity = FADED if running else 1.0
        self.show_body()

    # In a file -----------------------------------------------------------------------------

    def optional(self) -> Mapping[str, str]:
        """Return nothing: the skater chosen is what the picture is about."""
        return {}

    def plates(self, without: frozenset[str]) -> Sequence[Sequence[Plate]]:
        """Return the chart or the log."""

        def chart(palette: Palette, _room: QSize) -> DayChart:
            return self.chart.twin(palette)

        def log(palette: Palette, _room: QSize) -> StillTable:
            return StillTable(self.table, palette, self._palette.zoom)

        if self.pages_.currentIndex():
            return [[Plate("log", log, self.table)]]
        return [[Plate("chart", chart, self.chart, inset=10)]]

    def tables(self) -> Sequence[Table]:
        """Return the chances at each moment, and the log where it is known; what is in sight first."""
        from ui.charts.tables import days_table, moved_table

        days = [days_table(self.chart.all, self.title.whole)]
        return (
            [moved_table(self.model.moved, self.title.whole), *days] if self.pages_.currentIndex() else days
        )

    def select(self, skater: str | None) -> None:
        """Show the way of another skater."""
        self.model.select(skater)
        if self._session is not None:
            self.refresh()

    def take_focus(self) -> None:
        """Let the keyboard move through the skaters."""
        self.chart.setFocus()

    @property
    def _is_narrow(self) -> bool:
        """Whether only the events of the sex shown have room for their names."""
        return self.width() < self._palette.px(NARROW)

    @property
    def _only_own(self) -> bool:
        return self.own_only.isChecked() or self._is_narrow

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the events of the others out where there is no room for them."""
        was = self._narrow
        super().resizeEvent(event)
        self._narrow = self._is_narrow
        if self._session is not None and was is not self._narrow:
            self.refresh()

    # What the user does --------------------------------------------------------------------

    def _follow(self, source: Whose) -> None:
        if source is not self.followed:
            self.give_up()
        self._chosen = source
        self.refresh()

    @Slot()
    def _on_source(self) -> None:
        self._follow(self.source.currentData())

    @Slot()
    def _on_look(self) -> None:
        if self._session is not None:
            self.refresh()

    @Slot(QModelIndex)
    def _on_line(self, index: QModelIndex) -> None:
        skater = self.model.skater_at(index.row())
        if skater is not None:
            self.skater_selected.emit(skater)

    # How it looks --------------------------------------------------------------------------

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        super().retheme(palette)
        px = palette.px
        self.source.setMinimumWidth(px(110))
        self.source.setMaximumWidth(px(280))
        self.number.setFixedWidth(px(170))
        self._bar_room.setContentsMargins(px(18), px(2), px(18), 0)
        self._bar.set_spacing(px(10))
        for part in (self.number, self.own_only, self.most):
            part.setFont(face("small", palette))
        self.most.retheme(palette)
        self._header.retheme(palette)
        self._delegate.retheme(palette)
        self.chart.retheme(palette)
        self._room.setContentsMargins(px(18), px(8), px(18), px(12))
        self.table.verticalHeader().setDefaultSectionSize(px(28))

    def _shape_table(self, palette: Palette) -> None:
        table = self.table
        self._header, self._delegate = PlainHeader(palette, parent=table), PlainDelegate(palette, 12, table)
        table.setHorizontalHeader(self._header)
        table.setModel(self.model)
        table.setItemDelegate(self._delegate)
        table.setShowGrid(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setTabKeyNavigation(False)
        table.setAccessibleName(self.tr("What moved whom"))
        table.verticalHeader().hide()
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._header.left = self._delegate.left = 8
        self._delegate.wraps = MOVED
        for column in range(MOVED):
            self._header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._header.geometriesChanged.connect(self._give_room)
        self._header.sectionResized.connect(self._on_width)

    @Slot()
    def _give_room(self) -> None:
        """Let whom a result moved have what the others leave; what was expected gives way to it."""
        header = self._header
        header.setSectionHidden(EXPECTED, self._is_narrow)
        others = sum(header.sectionSize(column) for column in range(MOVED))
        least, fills = self._palette.px(MOVED_PX), QHeaderView.ResizeMode.Stretch
        if self.table.viewport().width() - others >= least:
            header.setSectionResizeMode(MOVED, fills)
        elif header.sectionSize(MOVED) != least or header.sectionResizeMode(MOVED) is fills:
            header.setSectionResizeMode(MOVED, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(MOVED, least)

    @Slot(int, int, int)
    def _on_width(self, column: int, before: int, after: int) -> None:
        """Make the lines as high as whom they moved needs in its new width."""
        if column == MOVED and before != after:
            self.table.resizeRowsToContents()

    def _signs(self) -> tuple[Sign, ...]:
        """Explain the bands of the fan."""
        return (
            Sign((self.tr("Middle course"),), _draw_middle, 18),
            Sign((self.tr("Half of all courses"), self.tr("Half")), lambda *a: _draw_band(*a, share=INNER)),
            Sign((self.tr("Nine in ten"),), lambda *a: _draw_band(*a, share=OUTER)),
        )


def _draw_middle(painter: QPainter, box: QRectF, palette: Palette) -> None:
    painter.fillRect(
        QRectF(box.left(), box.center().y() - 1.5, box.width(), palette.px(3)), QColor(palette.accent)
    )


def _draw_band(painter: QPainter, box: QRectF, palette: Palette, *, share: float) -> None:
    colour = QColor(palette.ridge_fill)
    colour.setAlphaF(share)
    painter.fillRect(square(box, palette), colour)
