"""The view Policy: what other orders, caps, formats and ways to select would send and win."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from simulator.event import Sex
from simulator.policy.judgement import BELIEF_ERRORS
from simulator.tables.table import Table
from ui.charts.policy_charts import PoliciesChart, TicketChangesChart
from ui.charts.policy_series import PolicyRow, belief_words, changes_of, in_words, policy_rows, sentence
from ui.charts.slopes_chart import SlopesChart
from ui.charts.worth_plot import WorthPlot
from ui.figures.picture import Plate
from ui.look.palette import Palette
from ui.look.parts.beside import SplitSide
from ui.look.parts.elided_label import ElidedLabel
from ui.look.parts.file_dialog import open_dialog
from ui.look.parts.prefix_combo import PrefixCombo
from ui.look.parts.segmented import Segmented
from ui.look.parts.wrapped import Abreast
from ui.look.theme import face
from ui.views.notices import found_wrong
from ui.views.policy_asked import NotJudged, PolicyAsked, policy_work
from ui.views.view import Only, View
from ui.words import numbers
from ui.words.plain import PlainLabel

if TYPE_CHECKING:
    from simulator.policy.judgement import Laboratory

_COLUMNS = {3: 1000, 2: 640, 1: 0}
"""Columns, and the width from which there are so many, pixels before the zoom."""

_CELLS = {
    3: ((0, 0, 2, 1), (0, 1, 1, 1), (0, 2, 1, 1), (1, 1, 1, 2)),
    2: ((0, 0, 1, 1), (1, 0, 1, 1), (0, 1, 1, 1), (1, 1, 1, 1)),
    1: ((0, 0, 1, 1), (1, 0, 1, 1), (2, 0, 1, 1), (3, 0, 1, 1)),
}
"""Where the list, the picture, the orders, and the gains and losses stand: row, column, rows, columns."""

_WIDTHS = {3: (24, 42, 40), 2: (52, 48), 1: (1,)}
_HEIGHTS = {3: (6, 3), 2: (5, 4), 1: (3, 3, 2, 2)}

MOST_SEEN = {3: 12, 2: 6, 1: 12}
"""Policies of the list that are in sight at least, by the number of columns."""

_GOALS = ("gold", "medal", "top8")


class PolicyView(View):
    """The list of policies and their picture beside the derived order, and who gains and loses."""

    name = "policy"

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        self._found: Laboratory | None = None
        self._running = False
        self._files: tuple[Path, ...] = ()
        self._selected, self.columns = "B", 0
        self.beliefs = ElidedLabel(lines=2)
        self.edit, self.add = QPushButton(self.tr("Edit order…")), QPushButton(self.tr("Open policy…"))
        self.error = Segmented(
            tuple((error, _error_text(error)) for error in BELIEF_ERRORS), self.tr("How wrong form is, %")
        )
        self.error.choose(0.0)
        self.goal = PrefixCombo(self.tr("By"), palette)
        self.goal.setAccessibleName(self.tr("What the derived order goes by"))
        for goal, words in zip(
            _GOALS, (self.tr("gold"), self.tr("medals"), self.tr("first eight")), strict=True
        ):
            self.goal.addItem(words, goal)
        self.goal.setCurrentIndex(1)
        self.list_title, self.plot_title = ElidedLabel(), ElidedLabel()
        self.slopes_title, self.changes_title = ElidedLabel(lines=2), ElidedLabel(lines=2)
        self.plot_note, self.slopes_note, self.error_label = PlainLabel(), PlainLabel(), PlainLabel()
        self.policies, self.plot = PoliciesChart(palette), WorthPlot(palette)
        self.slopes = SlopesChart(palette)
        self.gains, self.losses = TicketChangesChart(palette), TicketChangesChart(palette)
        self._put_together()
        self.edit.clicked.connect(self.edit_wanted)
        self.add.clicked.connect(self._on_add)
        self.error.chosen.connect(self._on_shown)
        self.goal.activated.connect(self._on_goal)
        self.policies.row_chosen.connect(self.choose)
        self.plot.chosen.connect(self.choose)
        for chart in (self.gains, self.losses):
            chart.row_chosen.connect(self.skater_selected)

    # The session ---------------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask for the policies of the present plan and sex, and show those that are judged."""
        session = self.session
        outcome, plan, prepared = session.run.outcome, session.plan, session.prepared
        if not self.isVisible() or outcome is None or plan is None or prepared is None:
            return
        sex = session.sex
        self._head_for(sex)
        asked = PolicyAsked(prepared, plan, outcome.tournaments, session.settings.seed, sex, self._files)
        key = (Only(plan), asked.tournaments, asked.seed, sex, self._files)
        core = session.core
        found = self.ask("policies", key, lambda control: policy_work(core, asked, control))
        if isinstance(found, NotJudged):
            self.set_empty(found_wrong(self.tr("The policies cannot be judged."), found.faults))
        elif found is None or found.sex is not sex or not found.policies:
            self.set_waiting(self.tr("Judging policies…"))
        else:
            by_goal = in_words(found.by(str(self.goal.currentData())))
            self.show_laboratory(by_goal, running=self.is_running or not found.whole)

    def show_laboratory(self, found: Laboratory, *, running: bool) -> None:
        """Show the policies judged so far; those of a run that goes on are drawn faded."""
        self._found, self._running = found, running
        self._head_for(found.sex)
        error = self._error
        rows = policy_rows(found, error)
        self.tell(sentence(found, error), belief_words(found), old=running)
        self.policies.show_policies(rows, faded=running)
        self._fit_list()
        self.plot.show_policies(rows)
        self.slopes.setVisible(found.derived is not None)
        if found.derived is not None:
            self.slopes.show_derived(found.derived)
            self.slopes_note.setText(
                self.tr("Kendall’s tau {tau}; in colour who moves two rows or more.").format(
                    tau=numbers.number(found.derived.tau, 2)
                )
            )
        else:
            self.slopes_note.setText(self.tr("Not derived yet."))
        self._show_changes(rows)
        self.show_body()

    def _show_changes(self, rows: Sequence[PolicyRow]) -> None:
        """Show who gains and who loses under the policy chosen, or under the first beside the base."""
        letters = [row.letter for row in rows]
        at = letters.index(self._selected) if self._selected in letters else min(1, len(rows) - 1)
        row = rows[at]
        self.policies.select(row.letter)
        self.plot.select(row.letter)
        gains, losses = changes_of(row.judged)
        most = max((abs(one.change.mean) for one in (*gains, *losses)), default=0.0)
        for chart, changes, heading in (
            (self.gains, gains, self.tr("Gains")),
            (self.losses, losses, self.tr("Loses")),
        ):
            chart.show_changes(changes, most, heading, under=row.letter, faded=self._running)
        pattern = self.tr("Who gains and who loses under {letter}, {policy}")
        self.changes_title.show_text(pattern.format(letter=row.letter, policy=row.judged.name))

    @property
    def _error(self) -> float:
        return next(error for error in BELIEF_ERRORS if self.error.button(error).isChecked())

    @Slot(str)
    def choose(self, letter: str) -> None:
        """Show who gains and loses under a policy."""
        self._selected = letter
        if self._found is not None:
            self._show_changes(policy_rows(self._found, self._error))

    def select(self, skater: str | None) -> None:
        """Mark a skater; sends no signal."""
        self.gains.select(skater)
        self.losses.select(skater)

    def take_focus(self) -> None:
        """Let the keyboard move through the policies."""
        self.policies.setFocus()

    # In a file -----------------------------------------------------------------------------

    def plates(self, without: frozenset[str]) -> Sequence[Sequence[Plate]]:
        """Return the list and the picture beside the derived order, and who gains and loses."""
        chosen = "chosen" not in without

        def rows(
            name: str, part: PoliciesChart | TicketChangesChart, heading: str = "", *, keep: bool = True
        ) -> Plate:
            return Plate(name, lambda palette, _: part.twin(palette, chosen=keep), part, heading, inset=8)

        left = [
            rows("policies", self.policies, self.list_title.whole),
            Plate(
                "plot",
                lambda palette, _: self.plot.twin(palette),
                self.plot,
                self.plot_title.whole,
                lines=(self.plot_note.text(),),
                least=200,
            ),
        ]
        right = [
            rows("gains", self.gains, self.changes_title.whole, keep=chosen),
            rows("losses", self.losses, keep=chosen),
        ]
        if self._found is not None and self._found.derived is not None:
            slopes = Plate(
                "slopes",
                lambda palette, _: self.slopes.twin(palette),
                self.slopes,
                self.slopes_title.whole,
                below=self.slopes_note.text(),
                grows=0,
            )
            right.insert(0, slopes)
        return [left, right]

    def tables(self) -> Sequence[Table]:
        """Return the policies, their belief errors, the derived order, and who gains and loses."""
        from ui.charts.policy_tables import policy_tables

        assert self._found is not None  # noqa: S101 - nothing is asked for while the view is empty
        return policy_tables(self._found, self.title.whole)

    # How it looks --------------------------------------------------------------------------

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        super().retheme(palette)
        px = palette.px
        for heading in (self.list_title, self.plot_title, self.slopes_title, self.changes_title):
            heading.setFont(face("heading", palette))
        for part in (self.plot_note, self.slopes_note, self.error_label, self.error, self.goal):
            part.setFont(face("small", palette))
        for block in self._blocks:
            room = block.layout()
            assert room is not None  # noqa: S101 - each has its column
            room.setContentsMargins(px(18), px(4), px(6), px(8))
            room.setSpacing(px(5))
        for chart in (self.policies, self.gains, self.losses):
            chart.retheme(palette)
        self.plot.retheme(palette)
        self.slopes.retheme(palette)
        self.goal.retheme(palette)
        self._changes.set_zoom(palette.zoom, 6)
        self._lay_blocks()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the blocks into as many columns as there is room for."""
        super().resizeEvent(event)
        self._lay_blocks()

    def _lay_blocks(self) -> None:
        columns = next(many for many in _COLUMNS if self.width() >= self._wide(many))
        if columns != self.columns:
            self.columns, grid = columns, self._grid
            for block, cell in zip(self._blocks, _CELLS[columns], strict=True):
                grid.removeWidget(block)
                grid.addWidget(block, *cell)
            for at in range(4):
                widths, heights = _WIDTHS[columns], _HEIGHTS[columns]
                grid.setColumnStretch(at, widths[at] if at < len(widths) else 0)
                grid.setRowStretch(at, heights[at] if at < len(heights) else 0)
        self._fit_list()

    def _wide(self, columns: int) -> int:
        """Return the width from which there are so many columns; one fits everywhere."""
        if columns == 1:
            return 0
        needed: dict[int, int] = {}
        for block, (_row, at, _rows, across) in zip(self._blocks, _CELLS[columns], strict=True):
            if across == 1:
                needed[at] = max(needed.get(at, 0), block.minimumSizeHint().width())
        return max(self._palette.px(_COLUMNS[columns]), sum(needed.values()))

    def _fit_list(self) -> None:
        """Keep the policies in sight, as far as the page can be rolled to them."""
        seen = min(len(self.policies.rows), MOST_SEEN[self.columns])
        self.policies.setMinimumHeight(self._palette.px(PoliciesChart.HEADER + PoliciesChart.ROW * seen + 2))

    def _put_together(self) -> None:
        self.list_title.show_text(self.tr("Policies, and the medals of their teams"))
        self.plot_title.show_text(self.tr("Worth more, or safer?"))
        self.plot_note.setText(
            self.tr(
                "95 % paired intervals against A. Right is more, down is safer; "
                "a thin arrow leads to form that is wrong by 0.6 %."
            )
        )
        self.slopes_title.show_text(self.tr("Order by form, and the published one"))
        self.error_label.setText(self.tr("Form is wrong by, %"))
        self.error_label.setProperty("tone", "text2")
        for label in (self.plot_note, self.slopes_note):
            label.setWordWrap(True)
            label.setProperty("tone", "text2")
        asked = QHBoxLayout()
        asked.addWidget(self.error_label)
        asked.addWidget(self.error)
        asked.addStretch(1)
        self._changes = Abreast([(self.gains, 1), (self.losses, 1)], 2 * TicketChangesChart.SMALLEST[0])
        head = QHBoxLayout()
        self.slopes_title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        head.addWidget(self.slopes_title, 1)
        head.addWidget(self.goal)
        self._blocks = (
            _block(self.list_title, asked, self.policies),
            _block(self.plot_title, self.plot_note, self.plot),
            _block(head, self.slopes, self.slopes_note, None),
            _block(self.changes_title, self._changes),
        )
        body = _Body(self._blocks)
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self.build(body, controls=(self.edit, self.add), lines=(self.beliefs,), has_legend=False)

    def _head_for(self, sex: Sex) -> None:
        women = sex is Sex.W
        self.title.show_text(
            self.tr("Policy laboratory, women") if women else self.tr("Policy laboratory, men")
        )

    # What the user does --------------------------------------------------------------------

    @Slot()
    def _on_shown(self) -> None:
        if self._found is not None:
            self.show_laboratory(self._found, running=self._running)

    @Slot()
    def _on_goal(self) -> None:
        if self._session is not None:
            self.refresh()

    @Slot()
    def _on_add(self) -> None:
        title, several = self.tr("Open policy"), QFileDialog.FileMode.ExistingFiles
        dialog = open_dialog(self, title, "", self.tr("Policies (*.toml)"), mode=several)
        dialog.filesSelected.connect(self.open_policies)
        dialog.open()

    @Slot(list)
    def open_policies(self, names: Sequence[str]) -> None:
        """Judge the policies of these files too, each once."""
        self._files = tuple(dict.fromkeys([*self._files, *map(Path, names)]))
        self.refresh()

    def sizeHint(self) -> QSize:
        """Room for the derived order beside the list."""
        return QSize(self._palette.px(960), self._palette.px(760))


class _Body(QWidget):
    """Blocks in a grid that is no wider than the widest of them: they find room below each other."""

    def __init__(self, blocks: Sequence[QWidget]) -> None:
        super().__init__()
        self._blocks = blocks
        for block in blocks:
            block.setParent(self)  # one that comes into a window later loses its letters at some zooms

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest block, and the height of the grid."""
        return QSize(
            max(block.minimumSizeHint().width() for block in self._blocks), super().minimumSizeHint().height()
        )


def _block(*parts: QWidget | QHBoxLayout | None) -> QWidget:
    """Return parts below each other, the last one as high as there is room; None is room left empty."""
    block = SplitSide()
    column = QVBoxLayout(block)
    for part in parts:
        grows = 1 if part is parts[-1] else 0
        if part is None:
            column.addStretch(grows)
        elif isinstance(part, QWidget):
            column.addWidget(part, grows)
        else:
            column.addLayout(part, grows)
    return block


def _error_text(error: float) -> str:
    return numbers.number(100 * error, 1) if error else "0"
