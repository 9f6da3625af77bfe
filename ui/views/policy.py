"""The view Policy: what other orders, caps, formats and ways to select would send and win."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from simulator.event import Sex
from simulator.policy.judgement import BELIEF_ERRORS
from simulator.tables.table import Table
from ui.charts.policy_charts import PoliciesChart, SlopesChart, TicketChangesChart, WorthPlot
from ui.charts.policy_series import PolicyRow, belief_words, changes_of, policy_rows, sentence
from ui.figures.picture import Plate
from ui.look.palette import Palette
from ui.look.parts.beside import SplitSide, lay_sides
from ui.look.parts.elided_label import ElidedLabel
from ui.look.parts.prefix_combo import PrefixCombo
from ui.look.parts.segmented import Segmented
from ui.look.parts.wrapped import Abreast
from ui.look.theme import face
from ui.views.policy_asked import NotJudged, PolicyAsked, policy_work
from ui.views.view import Only, View
from ui.words import numbers
from ui.words.errors import cannot_be_simulated
from ui.words.plain import PlainLabel
from ui.words.sentences import told_words

if TYPE_CHECKING:
    from simulator.policy.judgement import Laboratory

BESIDE = 860
"""Width from which the two sides stand side by side, pixels before the zoom."""

_SIDES = [520, 480]
"""Widths of the two sides; only their ratio counts."""

MOST_SEEN = 6
"""Policies of the list that are in sight at least."""

_GOALS = ("gold", "medal", "top8")


class PolicyView(View):
    """The list of policies and their picture beside the derived order, and who gains and loses."""

    name = "policy"

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        self._found: Laboratory | None = None
        self._running = False
        self._files: tuple[Path, ...] = ()
        self._selected = "B"
        self.beliefs = ElidedLabel()
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
        self.slopes_title, self.changes_title = ElidedLabel(), ElidedLabel()
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
        if session.run.refused:
            self.set_empty(cannot_be_simulated())
        elif isinstance(found, NotJudged):
            self.set_empty("\n".join(told_words(fault) for fault in found.faults[:5]))
        elif found is None or found.sex is not sex or not found.policies:
            self.set_empty(self.tr("Judging policies…"))
        else:
            by_goal = found.by(str(self.goal.currentData()))
            self.show_laboratory(by_goal, running=self.is_running or not found.whole)

    def show_laboratory(self, found: Laboratory, *, running: bool) -> None:
        """Show the policies judged so far; those of a run that goes on are drawn faded."""
        self._found, self._running = found, running
        self._head_for(found.sex)
        error = self._error
        rows = policy_rows(found, error)
        self.tell(sentence(found, error), belief_words(found), old=running)
        self.policies.show_policies(rows, faded=running)
        seen = PoliciesChart.HEADER + PoliciesChart.ROW * min(len(rows), MOST_SEEN) + 2
        self.policies.setMinimumHeight(self._palette.px(seen))
        self.plot.show_policies(rows)
        self.slopes.setVisible(found.derived is not None)
        if found.derived is not None:
            self.slopes.show_derived(found.derived)
            self.slopes_note.setText(
                self.tr("Kendall’s tau {tau}. Rows that move two or more are drawn in colour.").format(
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
        self.gains.show_changes(gains, most, self.tr("Gains"), faded=self._running)
        self.losses.show_changes(losses, most, self.tr("Loses"), faded=self._running)
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
        for column in self._sides:
            column.setContentsMargins(px(12), px(4), px(12), px(10))
            column.setSpacing(px(5))
        for chart in (self.policies, self.gains, self.losses):
            chart.retheme(palette)
        self.plot.retheme(palette)
        self.slopes.retheme(palette)
        self.goal.retheme(palette)
        self._changes.set_zoom(palette.zoom, 6)
        self._lay_sides()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the sides below each other where they have no room side by side."""
        super().resizeEvent(event)
        self._lay_sides()

    def _lay_sides(self) -> None:
        lay_sides(self.splitter, _SIDES, beside=self.width() >= self._palette.px(BESIDE))

    def _put_together(self) -> None:
        self.list_title.show_text(self.tr("Policies, and the medals of their teams"))
        self.plot_title.show_text(self.tr("Worth more, or safer?"))
        self.plot_note.setText(
            self.tr(
                "95 % intervals of the difference from A, paired. Right is more, down is safer. "
                "A thin arrow leads to what selection by form is worth when form is wrong by 0.6 %."
            )
        )
        self.slopes_title.show_text(self.tr("Order derived from form, and the published one"))
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
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.list_title)
        left.addLayout(asked)
        left.addWidget(self.policies, 6)
        left.addWidget(self.plot_title)
        left.addWidget(self.plot_note)
        left.addWidget(self.plot, 5)
        right.addLayout(head)
        right.addWidget(self.slopes)
        right.addWidget(self.slopes_note)
        right.addWidget(self.changes_title)
        right.addWidget(self._changes, 1)
        self._sides = [left, right]
        self.splitter = QSplitter(Qt.Orientation.Vertical)  # until the view knows its width
        for column in self._sides:
            side = SplitSide()
            side.setLayout(column)
            self.splitter.addWidget(side)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes(_SIDES)
        self.build(self.splitter, controls=(self.edit, self.add), lines=(self.beliefs,), has_legend=False)

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
        dialog = QFileDialog(self, self.tr("Open policy"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([self.tr("Policies (*.toml)"), self.tr("All files (*)")])
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


def _error_text(error: float) -> str:
    return numbers.number(100 * error, 1) if error else "0"
