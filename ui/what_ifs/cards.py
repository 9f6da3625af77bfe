"""The what-ifs of the scenario shown, a card each, and the button that adds one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from simulator.project.project import BASELINE, Scenario
from simulator.what_if.what_ifs import WhatIf
from ui.look.icons import icon
from ui.look.theme import Theme
from ui.words import numbers
from ui.words.plain import PlainLabel, plain_tip
from ui.words.what_ifs import card_lines

_CARDS_SEEN = 3.5
_FEWER_SEEN = 1.5
_LOW = 640
"""Height of the dock, in pixels, below which the programme needs the room more."""


class WhatIfCards(QWidget):
    """Cards in the colour of what is assumed; each can be taken away.

    Signals
    -------
    remove_wanted, chosen
        The what-if whose card the user closed, or clicked.
    """

    remove_wanted = Signal(object)
    chosen = Signal(object)
    add_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scenario = Scenario(BASELINE)
        self.cards: list[Card] = []
        self.heading, self.count = PlainLabel(self.tr("ACTIVE WHAT-IFS")), PlainLabel()
        for label in (self.heading, self.count):
            label.setProperty("tone", "text2")
        self.empty = PlainLabel()
        self.empty.setProperty("tone", "text2")
        self.empty.setWordWrap(True)
        self.add = QPushButton(self.tr("Add what-if…"))
        self.add.setEnabled(False)
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(5)
        self._column.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.area.setWidget(self._list)
        self._top = top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.count)
        self._around = layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self.empty)
        layout.addWidget(self.area)
        layout.addWidget(self.add)
        self.heading.setBuddy(self.add)
        self.add.clicked.connect(self.add_wanted)
        self.retheme(theme)

    def show_scenario(self, scenario: Scenario, results: int) -> None:
        """Show the what-ifs of a scenario; cards at hand are used again.

        Parameters
        ----------
        results
            How many results of the meet are entered; they hold in every scenario.
        """
        self._scenario = scenario
        what_ifs = scenario.what_ifs
        while len(self.cards) > len(what_ifs):
            gone = self.cards.pop()
            gone.hide()
            gone.deleteLater()
        while len(self.cards) < len(what_ifs):
            new = Card(self._theme)
            new.closed.connect(self._on_closed)
            new.clicked.connect(self._on_clicked)
            self._column.insertWidget(len(self.cards), new)
            self.cards.append(new)
        for shown, what_if in zip(self.cards, what_ifs, strict=True):
            shown.show_what_if(what_if)
        self.count.setText(str(len(what_ifs)) if what_ifs else "")
        self.area.setVisible(bool(what_ifs))
        self.empty.setVisible(not what_ifs)
        self.empty.setText(
            self._of_baseline(results)
            if scenario.name == BASELINE
            else self.tr("None yet. Add a what-if, or change something of a skater.")
        )
        self.add.setAccessibleDescription("" if what_ifs else self.empty.text())
        self.fit()

    def _of_baseline(self, results: int) -> str:
        """Say what the baseline rests on."""
        if not results:
            return self.tr(
                "None: the baseline is the form data alone. Add a what-if to start a scenario from it."
            )
        return numbers.of_count(
            results,
            self.tr(
                "None: the baseline is the form data and one result entered. "
                "Add a what-if to start a scenario from it."
            ),
            self.tr(
                "None: the baseline is the form data and {count} results entered. "
                "Add a what-if to start a scenario from it."
            ),
        )

    def fit(self) -> None:
        """Take as much height as the cards need and the dock can spare."""
        height = self._theme.palette.px(42)
        dock = self.parentWidget()
        low = dock is not None and dock.height() < self._theme.palette.px(_LOW)
        seen = min(float(len(self.cards)), _FEWER_SEEN if low else _CARDS_SEEN)
        self.area.setFixedHeight(round(seen * (height + 5)))

    @Slot()
    def _on_closed(self) -> None:
        card = self.sender()
        if isinstance(card, Card):
            self.remove_wanted.emit(card.what_if)

    @Slot()
    def _on_clicked(self) -> None:
        card = self.sender()
        if isinstance(card, Card):
            self.chosen.emit(card.what_if)

    def retheme(self, theme: Theme) -> None:
        """Take over the colours and sizes of the theme."""
        self._theme, px = theme, theme.palette.px
        self._around.setContentsMargins(px(8), px(10), px(8), px(8))
        self._around.setSpacing(px(6))
        self._top.setContentsMargins(px(4), 0, px(4), 0)
        self.empty.setContentsMargins(px(4), 0, px(4), 0)
        self.heading.setFont(theme.font(11, 600))
        self.count.setFont(theme.font(11))
        self.empty.setFont(theme.font(12))
        self.add.setIcon(icon("plus", theme.palette))
        for shown in self.cards:
            shown.retheme(theme)
        self.fit()


class Card(QFrame):
    """One what-if in two lines, with a button that takes it away."""

    closed = Signal()
    clicked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("card")
        self.mark, self.what, self.where = PlainLabel(), PlainLabel(), PlainLabel()
        for label in (self.what, self.where):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.close_button = QToolButton()
        self.close_button.setProperty("kind", "flat")
        self.close_button.setFixedSize(22, 22)
        self.close_button.setProperty("room", "none")
        self.close_button.clicked.connect(self.closed)
        self.mark.setBuddy(self.close_button)
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 3, 6, 3)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.mark, 0, 0, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.what, 0, 1)
        grid.addWidget(self.where, 1, 1)
        grid.addWidget(self.close_button, 0, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        self.what_if: WhatIf | None = None
        self._texts = ("", "")
        self.retheme(theme)

    def show_what_if(self, what_if: WhatIf) -> None:
        """Show another what-if."""
        if what_if == self.what_if:
            return
        self.what_if = what_if
        self._texts = card_lines(what_if)
        self.setAccessibleName(", ".join(self._texts))
        remove = self.tr("Remove: {what_if}").format(what_if=", ".join(self._texts))
        self.close_button.setAccessibleName(remove)
        self.close_button.setToolTip(plain_tip(remove))
        self._elide()

    def texts(self) -> tuple[str, str]:
        """Return both lines, whole."""
        return self._texts

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the lines to the room there is."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        metrics, room = self.what.fontMetrics(), max(self.what.width(), 40)
        what, where = self._texts
        if self.what_if is not None and metrics.horizontalAdvance(what) > room:
            what = card_lines(self.what_if, short=True)[0]
        self.what.setText(metrics.elidedText(what, Qt.TextElideMode.ElideRight, room))
        metrics = self.where.fontMetrics()
        self.where.setText(metrics.elidedText(where, Qt.TextElideMode.ElideRight, room))
        self.setToolTip(plain_tip("\n".join(self._texts)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell a click."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def event(self, event: QEvent) -> bool:
        """Shorten the lines again when the layout has settled."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._elide()
        return done

    def sizeHint(self) -> QSize:
        """Height of two lines."""
        return QSize(super().sizeHint().width(), self._height)

    def retheme(self, theme: Theme) -> None:
        """Take over the colours and sizes of the theme."""
        palette = theme.palette
        self._height = palette.px(42)
        self.setFixedHeight(self._height)
        self.setStyleSheet(
            f"#card {{ background: {palette.what_if_tint}; border: 1px solid {palette.what_if_border};"
            f" border-radius: {palette.px(4)}px; }}"
        )
        self.mark.setAccessibleName(self.tr("What-if"))
        self.mark.setPixmap(
            icon("branch", palette, on=palette.what_if).pixmap(palette.px(16), palette.px(16))
        )
        self.close_button.setIcon(icon("close", palette, on=palette.text2))
        self.what.setFont(theme.font(12, 600))
        self.where.setFont(theme.font(12))
        self._elide()
