"""Where a skater's ticket comes from: one bar a route, and one for no ticket."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from simulator.chances.outcome import Route
from ui.charts.swatch import draw_hatched
from ui.charts.tickets_words import route_name
from ui.look.palette import Palette
from ui.look.theme import Theme
from ui.words.numbers import percent
from ui.words.plain import PlainLabel


class RouteBars(QWidget):
    """Name, bar and chance of each route."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[QLabel, _Bar, QLabel]] = []
        self.retheme(theme)

    def show_routes(
        self, routes: tuple[tuple[Route, float], ...], certain: bool, by_pick: bool = False
    ) -> None:
        """Show the chance of each route; what is left of 100 % is no ticket.

        Parameters
        ----------
        certain
            Whether the rules alone decide, so that 100 % may be written.
        by_pick
            Whether coach or committee give the ticket for certain.
        """
        none = max(0.0, 1.0 - sum(chance for _route, chance in routes))
        shown: list[tuple[Route | None, float]] = [*routes]
        if none > 0 or not routes:
            shown.append((None, none))
        while len(self._rows) < len(shown):
            self._add_row()
        for index, (label, bar, value) in enumerate(self._rows):
            for widget in (label, bar, value):
                widget.setVisible(index < len(shown))
            if index < len(shown):
                route, chance = shown[index]
                label.setText(self.tr("No ticket") if route is None else route_name(route))
                whole_ticket = by_pick and len(routes) == 1 and route is not None
                value.setText(percent(chance, certain=certain, by_pick=whole_ticket))
                bar.show_chance(route, chance)

    def texts(self) -> list[tuple[str, str]]:
        """Return name and chance of the rows shown."""
        return [(label.text(), value.text()) for label, bar, value in self._rows if not bar.isHidden()]

    def _add_row(self) -> None:
        row = (PlainLabel(), _Bar(self._theme.palette), PlainLabel())
        row[2].setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column, widget in enumerate(row):
            self._grid.addWidget(widget, len(self._rows), column)
        self._rows.append(row)
        self.retheme(self._theme)

    def retheme(self, theme: Theme) -> None:
        """Take over the colours and sizes of the theme."""
        self._theme, px = theme, theme.palette.px
        self._grid.setHorizontalSpacing(px(10))
        # Not of the labels: a label that is given a smaller least width goes on asking for the larger one.
        self._grid.setColumnMinimumWidth(0, px(104))
        for label, bar, value in self._rows:
            for widget in (label, bar, value):
                widget.setFixedHeight(px(24))
            bar.retheme(theme.palette)
            value.setFont(theme.font(13, 600, tabular=True))


class _Bar(QWidget):
    """One bar; its full width is 100 %."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._route: Route | None = None
        self._chance = 0.0

    def show_chance(self, route: Route | None, chance: float) -> None:
        self._route, self._chance = route, chance
        self.update()

    def retheme(self, palette: Palette) -> None:
        self._palette = palette
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        height = self._palette.px(12)
        width = max(1.0, self.width() * self._chance) if self._chance > 0 else 0.0
        box = QRectF(0, (self.height() - height) // 2, width, height)
        if self._route is None:
            painter.setPen(QPen(QColor(self._palette.strong), 1))
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        elif self._palette.hatched(self._route):
            draw_hatched(painter, box, self._palette)
        else:
            painter.fillRect(box, QColor(self._palette.route(self._route).fill))
        painter.end()
