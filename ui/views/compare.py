"""The Compare view: one scenario beside up to three others, on the same random draws."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QAction, QColor, QPainter
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from simulator.ask.leverage.comparison import Comparison
from simulator.chances.basis import Basis
from simulator.chances.outcome import Outcome
from simulator.event import Sex
from simulator.tables.table import Table
from ui.charts.compare_chart import CompareChart, mark
from ui.charts.compare_series import MOST_SCENARIOS, compare_series, difference, left_text, subtitle
from ui.charts.pick_words import pick_changes
from ui.figures.picture import Plate
from ui.look.palette import Palette
from ui.look.parts.elided_button import ElidedButton
from ui.look.parts.elided_label import ElidedLabel
from ui.look.parts.legend import Sign, draw_interval, draw_ring
from ui.look.parts.notice import Notice
from ui.look.parts.prefix_combo import PrefixCombo
from ui.session.session import Session
from ui.views.compare_asked import (
    Asked,
    CompareWish,
    Comparisons,
    Key,
    Side,
    compare_work,
    medals_words,
    medals_work,
    sides,
    wish_of,
    words,
)
from ui.views.notices import Remedy
from ui.views.view import View
from ui.words.plain import PlainLabel, caption, plain_tip


class CompareView(View):
    """Choice of scenarios, what differs between them in words, and the chart."""

    name = "compare"

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        self._sides: tuple[Side, ...] = ()
        self._wish = CompareWish(0, ())
        self._chosen: tuple[Key, ...] = ()  # the sides the user chose
        self._found: Comparisons | None = None  # whose top has been shown
        self.left, self.medals = ElidedLabel(lines=2), ElidedLabel(lines=2)
        self.differences = PlainLabel()
        self.differences.setWordWrap(True)
        self.differences.setTextFormat(Qt.TextFormat.PlainText)
        self.differences.hide()
        self.before, self.after = PrefixCombo("", palette), ElidedButton()
        self.before.setAccessibleName(self.tr("Compare"))
        self.after.setAccessibleName(self.tr("Scenarios to compare with"))
        for part in (self.before, self.after):
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.with_word = PlainLabel(self.tr("with"))
        self.with_word.setProperty("tone", "text2")
        self.choices = QMenu(self)
        self.after.setMenu(self.choices)
        self.chart = CompareChart(palette)
        self.before.activated.connect(self._on_before)
        self.choices.triggered.connect(self._on_after)
        self.chart.row_chosen.connect(self.skater_selected)
        self.build(self.chart, controls=(self.before, self.with_word, self.after), lines=(self.left,))
        self.medals.hide()
        for line in (self.medals, self.differences):
            self._head.insertWidget(self._head.indexOf(self.basis), line)

    def attend(self, session: Session) -> None:
        """Offer the scenarios as they come and go."""
        super().attend(session)
        session.project_changed.connect(self._on_project)

    @Slot()
    def _on_project(self) -> None:
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Offer the scenarios there are, and show what is known of those wished."""
        session = self.session
        self._head_for(session.sex)
        known = sides(session.project, session.prepared)
        self._chosen = self._chosen if {*self._chosen} <= {side.key for side in known} else ()
        wish = wish_of([side.key for side in known], self._chosen, session.scenario.name)
        self.show_sides([words(side, session.prepared) for side in known], wish)
        outcome, prepared = session.run.outcome, session.prepared
        if not wish.after or outcome is None or prepared is None:
            return
        wanted = tuple(known[number] for number in (wish.before, *wish.after))
        asked, core = Asked(prepared, session.project, wanted, outcome.tournaments), session.core
        found = self.ask("compared", asked, lambda control: compare_work(core, asked, control))
        if found is None or len(found.comparisons) != len(wish.after):
            self.set_waiting(self.tr("Comparing…"))
            return
        # Results of the races may be what makes a ticket certain: it was not before them.
        certain = frozenset() if any(side.before_day is not None for side in wanted) else _certain(outcome)
        self.show_comparisons(found.comparisons, session.sex, certain=certain, running=self.is_running)
        if found is not self._found:
            self._found = found
            self.chart.show_top()
        medals = self.ask("medals", asked, lambda control: medals_work(core, asked, control))
        names = [self._sides[number].name for number in wish.after]
        told = "" if medals is None else medals_words(names, medals, session.sex)
        self.medals.show_text(told)
        self.medals.setVisible(bool(told))

    def show_sides(self, offered: Sequence[Side], wish: CompareWish) -> None:
        """Offer these scenarios; `wish` is what is chosen of them."""
        if (tuple(offered), wish) != (self._sides, self._wish):
            self._sides, self._wish = tuple(offered), wish
            self._fill()
        if len(offered) < 2:
            more = self.tr("Add a what-if to have something to compare.")
            self.set_empty(Notice(self.tr("There is only the baseline."), more), Remedy.ADD_WHAT_IF)
        elif not wish.after:
            self.set_empty(self.tr("Choose one to three scenarios to compare with."))

    def show_comparisons(
        self,
        comparisons: Sequence[Comparison],
        sex: Sex,
        *,
        certain: frozenset[str] = frozenset(),
        running: bool = False,
    ) -> None:
        """Show the numbers for what is wished; none keeps the sentence that stands there."""
        self._head_for(sex)
        if not comparisons:
            return
        series = compare_series(comparisons[:MOST_SCENARIOS], sex, certain)
        names = [self._sides[number].name for number in self._wish.after] if self._sides else []
        self.tell(subtitle(series, names[0] if len(names) > 1 else ""), left_text(series), old=running)
        self._explain(self._sides[self._wish.before].name if self._sides else "", names)
        self.chart.show_series(series, names=names, faded=running)
        self.show_body()

    # In a file -----------------------------------------------------------------------------

    def optional(self) -> Mapping[str, str]:
        """Return what differs in words, and the mark of the skater chosen."""
        return {"words": self.tr("What differs"), **super().optional()}

    def plates(self, without: frozenset[str]) -> Sequence[Sequence[Plate]]:
        """Return the chart, below what differs in words."""

        def make(palette: Palette, _room: QSize) -> CompareChart:
            return self.chart.twin(palette, chosen="chosen" not in without)

        told = () if "words" in without else tuple(self.differences.text().splitlines())
        return [[Plate(self.label(), make, self.chart, lines=told, inset=18)]]

    def tables(self) -> Sequence[Table]:
        """Return the chances before and after."""
        from ui.charts.tables import compare_table

        return [compare_table(self.chart.series, self.chart.names, self.title.whole)]

    def select(self, skater: str | None) -> None:
        """Mark the row of a skater; sends no signal."""
        self.chart.select(skater)

    def set_basis(self, basis: Basis | None, sex: Sex) -> None:
        """Say what the forecasts rest on, and mark who of a sex is forecast from nothing."""
        super().set_basis(basis, sex)
        self.chart.mark(() if basis is None else basis.from_nothing(sex))

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        super().retheme(palette)
        px = palette.px
        self.differences.setFont(self.before.font())
        self.medals.setFont(self.before.font())
        self.differences.setStyleSheet(f"color: {palette.what_if};")
        for part, most in ((self.before, 240), (self.after, 340)):
            part.setMinimumWidth(px(112))  # room for the words that ask to choose
            part.setMaximumWidth(px(most))

    def _head_for(self, sex: Sex) -> None:
        women = sex is Sex.W
        self.title.show_text(
            self.tr("Compare scenarios, women") if women else self.tr("Compare scenarios, men")
        )

    def _fill(self) -> None:
        """Put the scenarios into both choices, and say in what they differ."""
        wish = self._wish
        self.before.clear()
        self.choices.clear()
        for number, side in enumerate(self._sides):
            self.before.addItem(side.name, number)
            action = self.choices.addAction(caption(side.name))
            action.setCheckable(True)
            action.setChecked(number in wish.after)
            action.setEnabled(number != wish.before)
            action.setData(number)
        self.before.setCurrentIndex(wish.before)
        whole = " + ".join(self._sides[number].name for number in wish.after) or self.tr("Choose…")
        self.after.setText(caption(whole))
        self.after.setToolTip(plain_tip(whole))
        lines = []
        for number in wish.after:
            side, base = self._sides[number], self._sides[wish.before]
            parts = [difference(base.lines, side.lines), *pick_changes(base.picks, side.picks)]
            told = "; ".join(part for part in parts if part)
            same = self.tr("no difference")
            lines.append(f"{side.name}: {told or same}")
        self.differences.setText("\n".join(lines))
        self.differences.setVisible(bool(lines))

    def _explain(self, before: str, after: Sequence[str]) -> None:
        """Explain the marks of the sides, the colours of the changes and the interval."""
        signs = [Sign((before,), draw_ring, 9)]
        for side, name in enumerate(after):
            told = self.tr("{scenario}, up or down").format(scenario=name) if len(after) == 1 else name
            signs.append(Sign((told,), partial(_draw_marks, side=side, colours=("up", "down")), 23))
        noise = partial(_draw_marks, side=0, colours=("text3",))
        signs.append(Sign((self.tr("Within noise (under 2 SE)"),), noise, 10, needed=False))
        interval = self.tr("95 % interval, paired")
        signs.append(Sign((interval,), draw_interval, 12, right=True, needed=False))
        self.legend.show_signs(signs, name=", ".join([before, *after]))

    @Slot(int)
    def _on_before(self, index: int) -> None:
        self._choose(index, tuple(number for number in self._wish.after if number != index))

    @Slot(QAction)
    def _on_after(self, action: QAction) -> None:
        number = int(action.data())
        chosen = [one for one in self._wish.after if one != number]
        if action.isChecked():
            chosen = [*chosen, number][-MOST_SCENARIOS:]
        self._choose(self._wish.before, tuple(chosen))

    def _choose(self, before: int, after: tuple[int, ...]) -> None:
        known = sides(self.session.project, self.session.prepared)
        self._chosen = tuple(known[number].key for number in (before, *after))
        self.refresh()


def _draw_marks(
    painter: QPainter, box: QRectF, palette: Palette, *, side: int, colours: Sequence[str]
) -> None:
    radius = palette.px(5)
    painter.setPen(Qt.PenStyle.NoPen)
    for number, colour in enumerate(colours):
        painter.setBrush(QColor(getattr(palette, colour)))
        x = box.left() + radius + number * palette.px(13)
        painter.drawPath(mark(side, radius).translated(x, box.center().y()))


def _certain(outcome: Outcome) -> frozenset[str]:
    return frozenset(chance.skater for chance in outcome.skaters if chance.certain)
