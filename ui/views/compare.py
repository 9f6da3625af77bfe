"""The Compare view: one scenario beside up to three others, on the same random draws."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from simulator.ask.leverage.comparison import Comparison
from simulator.chances.basis import Basis
from simulator.event import Event, Sex
from simulator.selection.committee import PickRule
from ui.charts.compare_chart import CompareChart
from ui.charts.compare_series import MOST_SCENARIOS, compare_series
from ui.charts.compare_words import difference, left_text, subtitle
from ui.charts.pick_words import pick_changes
from ui.look.palette import Palette
from ui.look.parts.elided_button import ElidedButton
from ui.look.parts.elided_label import ElidedLabel
from ui.look.parts.prefix_combo import PrefixCombo
from ui.look.theme import font
from ui.views.basis_line import BasisLine
from ui.views.compare_legend import CompareLegend
from ui.words.plain import PlainLabel, caption, plain_tip


@dataclass(frozen=True)
class Side:
    """A scenario that can be compared.

    Attributes
    ----------
    name
        As the list of scenarios shows it.
    lines
        Its what-ifs, a sentence each, and the days whose results are known.
    picks
        Its pick rules.
    """

    name: str
    lines: tuple[str, ...] = ()
    picks: tuple[PickRule, ...] = ()


@dataclass(frozen=True)
class CompareWish:
    """What the user wants compared: the side before, and those after, as positions in the list."""

    before: int
    after: tuple[int, ...]


class CompareView(QWidget):
    """Choice of scenarios, what differs between them in words, and the chart."""

    wished = Signal(object)
    """The `CompareWish` the user chose."""
    shown = Signal()
    """The view has come into sight."""
    skater_selected = Signal(str)
    """The skater whose row the user chose."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._sides: tuple[Side, ...] = ()
        self._wish = CompareWish(0, ())
        self._sex = Sex.W
        self.title, self.subtitle, self.differences = ElidedLabel(), ElidedLabel(), PlainLabel()
        self.left, self.basis = ElidedLabel(), BasisLine(palette)
        self.before = PrefixCombo("", palette)
        self.before.setAccessibleName(self.tr("Compare"))
        self.with_word = PlainLabel(self.tr("with"))
        self.after = ElidedButton()
        self.after.setAccessibleName(self.tr("Scenarios to compare with"))
        self.choices = QMenu(self)
        self.after.setMenu(self.choices)
        self.legend, self.chart = CompareLegend(palette), CompareChart(palette)
        self.message = PlainLabel()
        self._build()
        self.before.activated.connect(self._on_before)
        self.choices.triggered.connect(self._on_after)
        self.chart.row_chosen.connect(self.skater_selected)
        self.retheme(palette)
        self.set_empty(self.tr("Nothing to compare yet."))

    @property
    def wish(self) -> CompareWish:
        """What is chosen now."""
        return self._wish

    def show_sides(self, sides: Sequence[Side], wish: CompareWish) -> None:
        """Offer these scenarios; `wish` is what is chosen of them."""
        self._sides, self._wish = tuple(sides), wish
        self.before.clear()
        for number, side in enumerate(sides):
            self.before.addItem(side.name, number)
        self.before.setCurrentIndex(wish.before)
        self.choices.clear()
        for number, side in enumerate(sides):
            action = self.choices.addAction(caption(side.name))
            action.setCheckable(True)
            action.setChecked(number in wish.after)
            action.setEnabled(number != wish.before)
            action.setData(number)
        names = [sides[number].name for number in wish.after]
        whole = " + ".join(names) if names else self.tr("Choose…")
        self.after.setText(caption(whole))
        self.after.setToolTip(plain_tip(whole))
        self._show_differences()
        if len(sides) < 2:
            self.set_empty(self.tr("There is only the baseline. Add a what-if to have something to compare."))
        elif not names:
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
        self._sex = sex
        women = sex is Sex.W
        self.title.show_text(
            self.tr("Compare scenarios, women") if women else self.tr("Compare scenarios, men")
        )
        if not comparisons:
            return
        series = compare_series(comparisons[:MOST_SCENARIOS], sex, certain)
        names = [self._sides[number].name for number in self._wish.after] if self._sides else []
        self.subtitle.show_text(subtitle(series, names[0] if len(names) > 1 else ""))
        self._show_left(left_text(series))
        self.legend.show_names(
            self._sides[self._wish.before].name if self._sides else "",
            names,
        )
        self.chart.show_series(series, names=names, faded=running)
        self._stack.setCurrentIndex(1)

    def set_empty(self, message: str) -> None:
        """Show a sentence instead of the chart."""
        self.message.setText(message)
        self.subtitle.show_text("")
        self._show_left("")
        self._stack.setCurrentIndex(0)

    def select(self, skater: str | None) -> None:
        """Mark the row of a skater; sends no signal."""
        self.chart.select(skater)

    def set_basis(self, basis: Basis | None, sex: Sex) -> None:
        """Say what the forecasts rest on, and mark who of a sex is forecast from nothing."""
        self.basis.show_basis(basis)
        self.chart.mark(() if basis is None else basis.from_nothing(sex))

    def set_partly_known(self, events: Collection[Event]) -> None:
        """Say in which events of this sex not all entries are known; none hides the note."""
        self.basis.show_events(events)

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._palette = palette
        px, zoom = palette.px, palette.zoom
        self.title.setFont(font(18, 600, False, zoom=zoom))
        self.subtitle.setFont(font(13, 500, False, zoom=zoom))
        for label in (self.differences, self.left, self.with_word, self.after):
            label.setFont(font(12, 500, False, zoom=zoom))
        self.before.setFont(font(12, 500, False, zoom=zoom))
        self.message.setFont(font(13, 500, False, zoom=zoom))
        for label in (self.subtitle, self.left, self.message, self.with_word):
            label.setStyleSheet(f"color: {palette.text2};")
        self.differences.setStyleSheet(f"color: {palette.what_if};")
        self._header.setContentsMargins(px(18), px(10), px(18), 0)
        self._header.setSpacing(px(2))
        self._controls.setSpacing(px(8))
        self.before.setMinimumWidth(px(90))
        self.after.setMinimumWidth(px(90))
        self.before.setMaximumWidth(px(240))
        self.after.setMaximumWidth(px(340))
        self._legend_room.setContentsMargins(px(18), px(8), px(18), px(12))
        for part in (self.basis, self.before, self.legend, self.chart):
            part.retheme(palette)
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that the view has come into sight."""
        super().showEvent(event)
        self.shown.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill the view with the colour of surfaces."""
        QPainter(self).fillRect(self.rect(), QColor(self._palette.surface))

    def sizeHint(self) -> QSize:
        """Room for about a dozen rows."""
        return QSize(self._palette.px(860), self._palette.px(700))

    def _build(self) -> None:
        self._controls = QHBoxLayout()
        self._controls.addWidget(self.title, 1)
        narrow: tuple[QWidget, ...] = (self.before, self.after)
        for part in narrow:
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for widget in (self.before, self.with_word, self.after):
            self._controls.addWidget(widget)
        self._header = QVBoxLayout()
        self._header.addLayout(self._controls)
        self._header.addWidget(self.subtitle)
        self._header.addWidget(self.left)
        self._header.addWidget(self.differences)
        self._header.addWidget(self.basis)
        self.differences.setWordWrap(True)
        self.differences.setTextFormat(Qt.TextFormat.PlainText)
        full = QWidget()
        inner = QVBoxLayout(full)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        self._legend_room = QVBoxLayout()
        self._legend_room.addWidget(self.legend)
        inner.addLayout(self._legend_room)
        inner.addWidget(self.chart, 1)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message.setWordWrap(True)
        middle = QWidget()
        self._stack = QStackedLayout(middle)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.message)
        self._stack.addWidget(full)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._header)
        column.addWidget(middle, 1)

    def _show_left(self, sentence: str) -> None:
        self.left.show_text(sentence)
        self.left.setVisible(bool(sentence))

    def _show_differences(self) -> None:
        """Say what each other side has that the side before has not, and the other way round."""
        lines = []
        for number in self._wish.after:
            side, base = self._sides[number], self._sides[self._wish.before]
            parts = [difference(base.lines, side.lines), *pick_changes(base.picks, side.picks)]
            told = "; ".join(part for part in parts if part)
            same = self.tr("no difference")
            lines.append(f"{side.name}: {told or same}")
        self.differences.setText("\n".join(lines))
        self.differences.setVisible(bool(lines))

    @Slot(int)
    def _on_before(self, index: int) -> None:
        after = tuple(number for number in self._wish.after if number != index)
        self.wished.emit(CompareWish(index, after))

    @Slot(QAction)
    def _on_after(self, action: QAction) -> None:
        number = int(action.data())
        chosen = [one for one in self._wish.after if one != number]
        if action.isChecked():
            chosen = [*chosen, number][-MOST_SCENARIOS:]
        self.wished.emit(CompareWish(self._wish.before, tuple(chosen)))
