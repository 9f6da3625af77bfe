"""The Selection order view: chances of the rows, or one tournament walked row by row."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from simulator.chances.basis import Basis
from simulator.chances.outcome import Outcome
from simulator.event import Event, Sex
from ui.charts.order_words import subtitle, title
from ui.look.palette import Palette
from ui.look.parts.elided_label import ElidedLabel
from ui.look.parts.segmented import Segmented
from ui.look.theme import font
from ui.views.basis_line import BasisLine
from ui.views.one_tournament import OneTournamentPage
from ui.views.order_chances import OrderChancesPage
from ui.words.plain import PlainLabel


class SelectionOrderView(QWidget):
    """Title, mode and rows of the selection order of one sex.

    Parameters
    ----------
    palette
        The theme.
    """

    skater_selected = Signal(str)
    """The skater whose part of a strip the user chose."""

    one_chosen = Signal(bool)
    """Whether single tournaments are shown now, instead of the chances."""

    edit_wanted = Signal()
    """The user wants to edit the order."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._caps: Mapping[Sex, int] = {}
        self.title, self.subtitle, self.message = ElidedLabel(), ElidedLabel(), PlainLabel()
        self.basis = BasisLine(palette)
        self._has_order = False
        self.mode = Segmented(
            ((False, self.tr("Chances")), (True, self.tr("One tournament"))), self.tr("What is shown")
        )
        self.edit = QPushButton(self.tr("Edit order…"))
        self.chances, self.one = OrderChancesPage(palette), OneTournamentPage(palette)
        self._build()
        for page in (self.chances, self.one):
            page.skater_selected.connect(self.skater_selected)
        self.mode.choose(False)
        self.mode.chosen.connect(self._on_mode)
        self.edit.clicked.connect(self.edit_wanted)
        self.retheme(palette)
        self.set_empty(self.tr("No result yet."))

    def show_outcome(self, outcome: Outcome, sex: Sex, *, running: bool) -> None:
        """Show the chances of one sex; while a run goes on they are drawn faded."""
        order = outcome.order.get(sex)
        self.title.show_text(title(sex))
        if order is None or not order.rows:
            self.set_empty(self.tr("The rule set has no selection order for this sex."))
            return
        self.chances.show_order(order, self._caps.get(sex, 9), faded=running)
        self._has_order = True
        self._show_page()

    def set_empty(self, message: str) -> None:
        """Show a sentence instead of the rows, as there is no result."""
        self.message.setText(message)
        self._has_order = False
        self._show_page()

    def set_partly_known(self, events: Collection[Event]) -> None:
        """Say in which events of this sex not all entries are known; none hides the note."""
        self.basis.show_events(events)

    def set_basis(self, basis: Basis | None) -> None:
        """Say what the forecasts rest on."""
        self.basis.show_basis(basis)

    def set_caps(self, caps: Mapping[Sex, int]) -> None:
        """Take over the number of tickets of each sex."""
        self._caps = caps

    def select(self, skater: str | None) -> None:
        """Mark the parts of a skater; sends no signal."""
        self.chances.select(skater)
        self.one.select(skater)

    @property
    def shows_one(self) -> bool:
        """Whether single tournaments are shown instead of the chances."""
        return self.mode.button(True).isChecked()

    def show_one(self, one: bool) -> None:
        """Show single tournaments, or the chances."""
        self.mode.choose(one)
        self._on_mode()

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._palette = palette
        px, zoom = palette.px, palette.zoom
        self.title.setFont(font(18, 600, False, zoom=zoom))
        self.subtitle.setFont(font(13, 500, False, zoom=zoom))
        self.message.setFont(font(13, 500, False, zoom=zoom))
        for label in (self.subtitle, self.message):
            label.setStyleSheet(f"color: {palette.text2};")
        self._header.setContentsMargins(px(18), px(10), px(18), px(10))
        self._header.setSpacing(px(2))
        self._controls.setSpacing(px(12))
        self.basis.retheme(palette)
        self.chances.retheme(palette)
        self.one.retheme(palette)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill the view with the colour of surfaces."""
        QPainter(self).fillRect(self.rect(), QColor(self._palette.surface))

    def sizeHint(self) -> QSize:
        """Room for a whole order."""
        return QSize(self._palette.px(860), self._palette.px(700))

    def _build(self) -> None:
        self._controls = QHBoxLayout()
        self._controls.addWidget(self.title, 1)
        self._controls.addWidget(self.mode)
        self._controls.addWidget(self.edit)
        self._header = QVBoxLayout()
        self._header.addLayout(self._controls)
        self._header.addWidget(self.subtitle)
        self._header.addWidget(self.basis)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message.setWordWrap(True)
        pages = QWidget()
        self._stack = QStackedLayout(pages)
        self._stack.addWidget(self.message)
        self._stack.addWidget(self.chances)
        self._stack.addWidget(self.one)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._header)
        column.addWidget(pages, 1)

    @Slot()
    def _on_mode(self) -> None:
        self._show_page()
        self.one_chosen.emit(self.shows_one)

    def _show_page(self) -> None:
        if not self._has_order:
            self.subtitle.show_text("")
            self._stack.setCurrentIndex(0)
        elif self.shows_one:
            self.subtitle.show_text(
                self.tr("One of the simulated tournaments behind the chances, row by row.")
            )
            self._stack.setCurrentIndex(2)
        else:
            self.subtitle.show_text(subtitle(self.chances.series))
            self._stack.setCurrentIndex(1)
