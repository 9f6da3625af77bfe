"""The Selection order over all tournaments: the rows, and below them the pick rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from simulator.chances.order import OrderChance
from simulator.event import Event
from simulator.games.outlook import MedalChances
from simulator.tables.table import Table
from ui.charts.order_series import OrderSeries, order_series
from ui.charts.pick_words import rule_text
from ui.charts.rows_columns import FADED
from ui.figures.picture import Plate
from ui.look.palette import Palette
from ui.look.parts.elided_label import ElidedLabel
from ui.look.parts.legend import Legend, Sign
from ui.look.theme import face
from ui.tables.order_columns import ROW_STILL
from ui.tables.order_strip import colour_of, tint_of
from ui.tables.order_table import OrderTable
from ui.tables.picks_model import PickColumn, PicksModel
from ui.tables.plain_delegate import PlainDelegate
from ui.tables.plain_header import PlainHeader
from ui.tables.still import StillTable

_MOST_PICKS_SHOWN, _FEWEST_PICKS_SHOWN = 4, 2
_LOW = 640
"""Pixels of height below which fewer pick rules are seen at once."""


class OrderChancesPage(QWidget):
    """Legend, table of rows and table of pick rules."""

    skater_selected = Signal(str)
    """The skater whose part of a strip the user chose."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order: OrderChance | None = None
        self._cap = 9
        self._worths: Mapping[int, MedalChances | None] = {}
        self._worths_come = False
        self._skater: str | None = None
        self._faded = False
        self.legend, self.table = Legend(palette), OrderTable(palette)
        self.picks, self.picks_table = PicksModel(self), QTableView()
        self.picks_header = PlainHeader(palette)
        self.idle = ElidedLabel(lines=2)
        self.picks_delegate = PlainDelegate(palette, 12, self.picks_table)
        self._build()
        self._explain()
        self.table.skater_selected.connect(self.skater_selected)
        self.retheme(palette)

    @property
    def series(self) -> OrderSeries:
        """What is drawn now."""
        return self.table.rows.series

    def show_order(self, order: OrderChance, cap: int, *, faded: bool) -> None:
        """Show the chances of one sex."""
        self._order, self._cap, self._faded = order, cap, faded
        self.picks_delegate.opacity = FADED if faded else 1.0
        made = tuple(pick for pick in order.picks if pick.rule.chance > 0)
        self.picks.show_picks(made)
        self.picks_table.setVisible(bool(made))
        self._tell_idle([rule_text(pick.rule) for pick in order.picks if not pick.rule.chance])
        self._fit_picks()
        self._refresh()

    def show_worths(self, worths: Mapping[int, MedalChances | None]) -> None:
        """Show what the rows are worth at the Games, by their numbers; nothing takes the column away."""
        if worths != self._worths or self._worths_come:
            self._worths, self._worths_come = worths, False
            self._refresh()

    def await_worths(self) -> None:
        """Leave blank what the rows are worth, until it is known of the chances that are shown."""
        if not self._worths_come:
            self._worths_come = True
            self._refresh()

    def select(self, skater: str | None) -> None:
        """Mark the parts of a skater; sends no signal."""
        self._skater = skater
        self.table.select(skater)
        self._refresh()

    def plates(self, *, chosen: bool) -> list[list[Plate]]:
        """Return what a file shows: the rows, and below them the pick rules."""

        def rows(palette: Palette, _room: QSize) -> OrderTable:
            return self.table.twin(palette, chosen=chosen)

        def picks(palette: Palette, _room: QSize) -> StillTable:
            return StillTable(self.picks_table, palette, self._palette.zoom)

        idle = self.idle.whole if not self.idle.isHidden() else ""
        made = not self.picks_table.isHidden()
        # All rows go before the pick rules, which have room where the rows leave some.
        least = ROW_STILL * (self.table.rows.rowCount() + 2)
        below = "" if made else idle
        plates = [
            Plate("rows", rows, self.table, legend=self.legend, below=below, grows=3, least=least),
        ]
        if made:
            plates.append(Plate("picks", picks, self.picks_table, below=idle, grows=0, least=60))
        return [plates]

    def tables(self, title: str) -> list[Table]:
        """Return rows, who takes them, and picks as numbers."""
        from ui.charts.tables import order_tables

        return order_tables(self.series, self._order, title)

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._palette = palette
        px = palette.px
        self._legend_room.setContentsMargins(px(18), 0, px(18), px(6))
        self._picks_room.setContentsMargins(px(18), px(8), px(18), px(10))
        self.idle.setFont(face("small", palette))
        self.picks_header.retheme(palette)
        self.picks_delegate.retheme(palette)
        self.picks_table.verticalHeader().setDefaultSectionSize(px(26))
        self.legend.retheme(palette)
        self.table.retheme(palette)
        self._fit_picks()

    def _build(self) -> None:
        table = self.picks_table
        table.setModel(self.picks)
        table.setItemDelegate(self.picks_delegate)
        table.setShowGrid(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setTabKeyNavigation(False)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.setWordWrap(False)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setAccessibleName(self.tr("Pick rules"))
        table.verticalHeader().hide()
        header = self.picks_header
        table.setHorizontalHeader(header)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (PickColumn.CHANCE, PickColumn.FIRED):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._legend_room, self._picks_room = QVBoxLayout(), QVBoxLayout()
        self._legend_room.addWidget(self.legend)
        self._picks_room.setSpacing(0)
        self._picks_room.addWidget(table)
        self._picks_room.addWidget(self.idle)
        self.idle.setProperty("tone", "text3")
        self.idle.hide()
        layout.addLayout(self._legend_room)
        layout.addWidget(self.table, 1)
        layout.addLayout(self._picks_room)
        layout.addStretch(0)

    def _explain(self) -> None:
        """Say what width and underline of a part mean."""
        wide = (
            self.tr("width = chance of taking the place, in %"),
            self.tr("width = chance of the place, in %"),
            self.tr("chance of the place"),
        )
        lined = (
            self.tr(
                "solid underline = share in which this row names the skater; "
                "otherwise a higher row has done so"
            ),
            self.tr("underline = named by this row"),
            self.tr("named here"),
        )
        signs = Sign(wide, _draw_part, 34), Sign(lined, _draw_lined, 34)
        self.legend.show_signs(signs, self.tr("Strip"), f"{wide[0]}. {lined[0]}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the rows their room where the page is low."""
        super().resizeEvent(event)
        self._fit_picks()

    def _tell_idle(self, rules: Sequence[str]) -> None:
        """Say in one line how many rules are off, as they do nothing."""
        self.idle.setVisible(bool(rules))
        text = self.tr("Switched off, with a chance of 0\u202f%: {rules}")
        if len(rules) > 1:
            text = self.tr("{count} pick rules are switched off, with a chance of 0\u202f%: {rules}")
        self.idle.show_text(text.format(count=len(rules), rules="; ".join(rules)), "\n".join(rules))

    def _fit_picks(self) -> None:
        """Make the table of picks as high as its lines, up to a few."""
        most = _MOST_PICKS_SHOWN if self.height() >= self._palette.px(_LOW) else _FEWEST_PICKS_SHOWN
        lines = min(self.picks.rowCount(), most)
        heading = self.picks_header.height()
        self.picks_table.setFixedHeight(heading + lines * self._palette.px(26) + 2)

    def _refresh(self) -> None:
        if self._order is not None:
            series = order_series(
                self._order, self._cap, self._skater, self._worths, worths_come=self._worths_come
            )
            self.table.show_series(series, faded=self._faded)


def _draw_part(painter: QPainter, box: QRectF, palette: Palette) -> None:
    """Draw a part of a strip."""
    painter.fillRect(_part(box, palette), tint_of(Event.D1000, 1, palette))


def _draw_lined(painter: QPainter, box: QRectF, palette: Palette) -> None:
    """Draw a part of a strip whose underline is solid in its first half."""
    _draw_part(painter, box, palette)
    part, low = _part(box, palette), palette.px(3)
    under = QRect(part.left(), part.bottom() + 1 - low, part.width(), low)
    painter.fillRect(under, QColor(palette.grid2))
    under.setWidth(part.width() * 6 // 10)
    painter.fillRect(under, colour_of(Event.D1000, palette))


def _part(box: QRectF, palette: Palette) -> QRect:
    high = palette.px(14)
    return QRect(round(box.left()), round(box.height() - high) // 2, round(box.width()), high)
