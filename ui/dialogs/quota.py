"""The dialog that fills start places and tickets from World Cup results, with the lists to look at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from simulator.event import Event, Sex
from simulator.input.faults import Fault, InputRefused
from simulator.quota.answer import QuotaAnswer, quota_answer
from simulator.quota.complete import told_in_a_line
from simulator.quota.filled import EarnedPlaces, filled_places
from simulator.quota.rule_file import available_quota_rules, load_quota_rule
from simulator.selection.rule_names import rules_name
from simulator.selection.rule_set import RuleSet
from simulator.text import clean
from ui.dialogs.reading import Reading
from ui.drafts.drafts import DraftKind, Plain
from ui.drafts.kept_draft import KeptDraft
from ui.drafts.values import MisfitError, reading, text_in, text_of, whole_of
from ui.look.parts.announcing import announce
from ui.look.parts.beside import Beside
from ui.look.parts.elided_label import ElidedLabel
from ui.look.parts.file_dialog import lists, open_dialog
from ui.look.parts.low import LEAST_HEIGHT, LowRoom
from ui.look.parts.named_combo import NamedCombo
from ui.look.parts.notice import Notice, NoticePage
from ui.look.parts.sized import give_room, pixels, set_margins
from ui.look.parts.whole_box import WholeBox
from ui.look.theme import Theme
from ui.tables.open_cell import hand_over_line
from ui.tables.plain_delegate import PlainDelegate
from ui.tables.plain_header import PlainHeader
from ui.tables.quota_model import EarnedPlacesModel, QuotaListModel
from ui.words import numbers
from ui.words.errors import first_lines
from ui.words.plain import PlainLabel, plain_tip
from ui.words.sentences import told, told_fault

if TYPE_CHECKING:
    from simulator.ask.quota_told import QuotaChances
    from simulator.quota.rule import QuotaRule
    from simulator.quota.season import WorldCups
    from simulator.results import ResultsReport

MOST_FAULTS = 4
TOURNAMENTS = 10_000
"""Tournaments in which the rest of a season is simulated."""

_MASS_START_UNKNOWN = -1


class QuotaDialog(QDialog):
    """Start places of a country as its skaters have earned them at the World Cups.

    Nothing reaches the rules before the dialog is accepted.

    Parameters
    ----------
    rules
        The rules that are being edited.
    sex
        Whose lists are shown first.
    folder
        Where files are looked for first.
    of_games
        None where the places of one country are wanted, for the rules. Otherwise those of all countries are,
        for the field at the Games, and it says whether others than those shipped count there now.
    kept
        Keeps files and fields when the dialog is closed without taking the places over.
    """

    filled = Signal(object)
    """The `EarnedPlaces` to be put into the rules."""

    counted = Signal(object)
    """The places of all countries by event, to count at the Games; none for those shipped."""

    folder_used = Signal(str)

    def __init__(
        self,
        rules: RuleSet,
        sex: Sex,
        folder: str,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        of_games: bool | None = None,
        kept: KeptDraft | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("quota")
        self._of_games = of_games is not None
        title = (
            self.tr("Start places at the Games") if self._of_games else self.tr("Start places from the quota")
        )
        self.setWindowTitle(title)
        self._rules, self._sex, self._folder, self._theme = rules, sex, folder, theme
        self._files: tuple[Path, ...] = ()
        self._rink = ""
        self._cups: tuple[QuotaRule, WorldCups] | None = None
        self.answer: QuotaAnswer | None = None
        self.chances: QuotaChances | None = None
        self.add, self.clear = QPushButton(self.tr("Add &results…")), QPushButton(self.tr("C&lear"))
        self.sources = ElidedLabel()
        self.rule, self.country = NamedCombo(), QLineEdit("NED")
        self.pursuit, self.mass_start = QCheckBox(self.tr("Team &pursuit")), WholeBox()
        self.rink = QLineEdit()
        self.reading = Reading(self)
        self.places, self.list = EarnedPlacesModel(self), QuotaListModel(self)
        self.places_table, self.list_table = QTableView(), QTableView()
        self.lists_of = NamedCombo()
        self.nothing = NoticePage(theme.palette)
        self.team, self.notes = PlainLabel(), PlainLabel()
        self._notes = LowRoom(self.notes)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(self.tr("&Take over"))
        self.as_shipped = self.buttons.addButton(
            self.tr("As &shipped"), QDialogButtonBox.ButtonRole.ResetRole
        )
        self.as_shipped.setVisible(self._of_games)
        self.as_shipped.setEnabled(bool(of_games))
        self.kept = kept or KeptDraft(None, DraftKind.QUOTA)
        # Nothing is kept before what was kept has been looked at.
        self._begun: dict[str, object] | None = None
        self._build()
        self._connect()
        self._show()
        self._go_on()

    # The draft kept ------------------------------------------------------------------------

    def _fields(self) -> dict[str, object]:
        return {
            "files": [str(path) for path in self._files],
            "rule": str(self.rule.currentData()),
            "country": self.country.text(),
            "rink": self.rink.text(),
            "pursuit": self.pursuit.isChecked(),
            "mass_start": self.mass_start.value(),
        }

    def _go_on(self) -> None:
        """Go on with the files and fields of when the dialog was closed."""
        begun, content = self._fields(), self.kept.content()
        if content is not None:
            try:
                self._put(content)
            except MisfitError:
                self.kept.refuse()
                self._put(begun)
            else:
                self.kept.offer()
        self._begun = begun

    def _put(self, fields: Plain) -> None:
        with reading():
            files = tuple(Path(text_in(name)) for name in fields["files"])
            mass_start, pursuit = whole_of(fields["mass_start"]), fields["pursuit"] is True
        texts = {key: text_of(fields, key) for key in ("rule", "country", "rink")}
        with QSignalBlocker(self.rule):
            self.rule.setCurrentIndex(max(0, self.rule.findData(texts["rule"])))
        self._files, self._rink = files, clean(texts["rink"])
        self.country.setText(texts["country"])
        self.rink.setText(texts["rink"])
        self.pursuit.setChecked(pursuit)
        self.mass_start.setValue(mass_start)
        self.read()

    def _keep(self) -> None:
        if self._begun is not None:
            fields = self._fields()
            self.kept.keep(None if fields == self._begun else fields)

    @Slot()
    def _on_discarded(self) -> None:
        if self._begun is not None:
            self.reading.stop()
            self._put(self._begun)

    def reject(self) -> None:
        """Take over what is being typed, and close."""
        hand_over_line(self)
        self._keep()
        super().reject()

    def done(self, result: int) -> None:
        """Close; what is being read is read no further."""
        self.reading.stop()
        super().done(result)

    # Files ---------------------------------------------------------------------------------

    @Slot()
    def _on_add(self) -> None:
        title, several = self.tr("Add World Cup results"), QFileDialog.FileMode.ExistingFiles
        dialog = open_dialog(self, title, self._folder, lists(), mode=several)
        dialog.filesSelected.connect(self.add_files)
        dialog.open()

    @Slot(list)
    def add_files(self, names: list[str]) -> None:
        """Read files with results beside those that are there already."""
        paths = [Path(name).absolute() for name in names]
        if paths:
            self._folder = str(paths[0].parent)
            self.folder_used.emit(self._folder)
            self._files = tuple(dict.fromkeys((*self._files, *paths)))
            self.read()

    @Slot()
    def _on_clear(self) -> None:
        self.reading.stop()
        self._files, self._cups, self.chances = (), None, None
        self._show()

    @Slot()
    def read(self) -> None:
        """Read all files by the rule chosen."""
        self._cups = self.chances = None
        self._show()
        if self._files:
            rink = clean(self.rink.text())
            self.reading.start(_reading_of(str(self.rule.currentData()), self._files, rink))

    @Slot()
    def _on_rink(self) -> None:
        """Simulate the races to come, or leave that, when the rink was changed."""
        rink = clean(self.rink.text())
        if rink != self._rink:
            self._rink = rink
            self.read()

    @Slot(object)
    def _on_read(self, read: tuple[QuotaRule, WorldCups, QuotaChances | None]) -> None:
        self._cups, self.chances = read[:2], read[2]
        self._show()

    @Slot(object)
    def _on_refused(self, faults: Sequence[Fault]) -> None:
        self._show_with("\n".join(first_lines(faults, MOST_FAULTS)))

    # What is shown -------------------------------------------------------------------------

    def accept(self) -> None:
        """Tell what was earned, and close."""
        if self.answer is not None:
            if self._of_games:
                self.counted.emit(self.places_of_countries())
            else:
                self.filled.emit(self.filled_places())
            self.kept.drop()
            super().accept()

    @Slot()
    def _on_as_shipped(self) -> None:
        self.counted.emit({})
        self.kept.drop()
        super().accept()

    def places_of_countries(self) -> dict[tuple[Sex, Event], dict[str, int]]:
        """Return the places of all countries in the events that were ridden, or are simulated to the end."""
        if self.answer is None:
            return {}
        rule, simulated = self.answer.rule, self.chances.chances if self.chances is not None else {}
        places = {key: own.places() for key, own in self.answer.lists.items() if own.races}
        if self.chances is not None:
            for sex, event in simulated:
                number = rule.events[sex][event].places
                places[sex, event] = self.chances.field((sex, event), number)
        return {key: own for key, own in places.items() if own}

    def filled_places(self) -> EarnedPlaces:
        """Return what the country has earned by what is shown."""
        if self.answer is None:
            return EarnedPlaces({})
        own = self.mass_start.value()
        filled = filled_places(self.answer, mass_start=None if own == _MASS_START_UNKNOWN else own)
        if self.chances is not None and self.answer.of_country is not None:
            filled = filled.instead(self.chances.likeliest(self.answer.of_country.country))
        return filled

    @Slot()
    def _show(self) -> None:
        """Show what the files say of the country, as it is written now."""
        self._show_with("")

    def _show_with(self, refused: str) -> None:
        """Show the answer, and why files were refused in the place of what is missing."""
        names = ", ".join(path.name for path in self._files)
        self.sources.show_text(names or self.tr("World Cup results, both divisions whole; none yet"))
        self.clear.setEnabled(bool(self._files))
        self._middle.setCurrentIndex(int(bool(self._files)))
        self.answer, fault = self._asked()
        own = self.answer.of_country if self.answer is not None else None
        lists = self.answer.lists if self.answer is not None else {}
        country = own.country if own is not None else ""
        self.places_table.setColumnHidden(EarnedPlacesModel.CHANCE, self.chances is None)
        self.places.show_places(self._rules, self.filled_places(), lists, country, self.chances)
        lines = []
        tickets = self.filled_places().tickets
        for team in own.teams if own is not None else ():
            if self.chances is not None and team.sex not in tickets:
                continue  # they are those of the lists as they stand now, and not of the likeliest places
            words = numbers.of_count(team.size, self.tr("{sex}: 1 ticket"), self.tr("{sex}: {count} tickets"))
            text = words.format(sex=numbers.sex_name(team.sex))
            lacks = "; ".join(told(one) for one in team.lacks)
            lines.append(
                self.tr("{text}. For more: {lacks}").format(text=text, lacks=lacks) if lacks else text
            )
        self.team.setText("\n".join(lines))
        self.team.setVisible(bool(lines) and not self._of_games)
        self._say(refused or fault or "\n".join(self._missing()))
        self.ok.setEnabled(self.answer is not None)
        self._show_list()
        self._keep()

    def _asked(self) -> tuple[QuotaAnswer | None, str]:
        """Return the answer for the country, or why there is none."""
        if self._cups is None:
            return None, ""
        rule, cups = self._cups
        try:
            answer = quota_answer(
                rule,
                cups,
                clean(self.country.text()),
                pursuit=self.pursuit.isChecked(),
                mass_start=max(0, self.mass_start.value()),
                one_more_race=False,
            )
        except InputRefused as refused:
            own = (replace(fault, source=self.tr("Country")) for fault in refused.faults)
            return None, "\n".join(map(told_fault, own))
        return answer, ""

    def _missing(self) -> list[str]:
        """Say where nothing is known of the rink, and of which events the fields are not whole."""
        lines = []
        for (sex, event), missing in (self.answer.missing if self.answer is not None else {}).items():
            where = f"{numbers.sex_name(sex)}, {numbers.event_name(event)}"
            text = self.tr("{event}: the field is not whole. {missing}.")
            lines.append(text.format(event=where, missing=told(told_in_a_line(missing))))
        more = len(lines) - MOST_FAULTS
        if more > 0:
            rest = self.tr("{count} more events whose fields are not whole").format(count=more)
            lines = [*lines[:MOST_FAULTS], rest]
        doubt = self.chances.rink_doubt if self.chances is not None else None
        return lines if doubt is None else [told_fault(doubt), *lines]

    def _say(self, text: str) -> None:
        if text and text != self.notes.text():
            announce(self.notes, text)
        self.notes.setText(text)
        self._notes.setVisible(bool(text))

    @Slot()
    def _show_list(self) -> None:
        key = self.lists_of.currentData()
        own = self.answer.of_country if self.answer is not None else None
        lists = self.answer.lists.get(key) if self.answer is not None else None
        self.list.show_list(lists, own.country if own is not None else "")

    # Building ------------------------------------------------------------------------------

    def _connect(self) -> None:
        for way in (self.add.clicked, self.nothing.way_on_wanted):
            way.connect(self._on_add)
        self.clear.clicked.connect(self._on_clear)
        self.rule.currentIndexChanged.connect(self.read)
        self.country.editingFinished.connect(self._show)
        self.pursuit.toggled.connect(self._show)
        self.mass_start.valueChanged.connect(self._show)
        self.lists_of.currentIndexChanged.connect(self._show_list)
        self.rink.editingFinished.connect(self._on_rink)
        self.reading.done.connect(self._on_read)
        self.reading.refused.connect(self._on_refused)
        self.as_shipped.clicked.connect(self._on_as_shipped)
        self.kept.discarded.connect(self._on_discarded)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _build(self) -> None:
        palette = self._theme.palette
        for name in reversed(available_quota_rules()):
            self.rule.addItem(told(rules_name(name, load_quota_rule(name).name)), name)
        self.country.setMaxLength(40)
        self.country.setFixedWidth(palette.px(72))
        self.pursuit.setChecked(True)
        self.mass_start.setMinimumWidth(palette.px(84))
        self.mass_start.setRange(_MASS_START_UNKNOWN, 2)
        self.mass_start.setSpecialValueText(self.tr("as now"))
        self.mass_start.setValue(_MASS_START_UNKNOWN)
        for sex in (self._sex, *(other for other in Sex if other is not self._sex)):
            for event in load_quota_rule(self.rule.currentData()).distances(sex):
                self.lists_of.addItem(f"{numbers.sex_name(sex)}, {numbers.event_name(event)}", (sex, event))
        files = QHBoxLayout()
        for button in (self.add, self.clear):
            button.setAutoDefault(False)
            files.addWidget(button)
        files.addWidget(self.sources, 1)
        fields: tuple[tuple[str, QWidget], ...] = (
            (self.tr("R&ule"), self.rule),
            (self.tr("&Country"), self.country),
            (self.tr("&Mass start"), self.mass_start),
        )
        asked: list[QWidget] = []
        for words, field in fields:
            label = PlainLabel(words)
            label.setBuddy(field)
            asked += [label, field]
            if field is self.mass_start and self._of_games:
                label.hide()
        self.mass_start.setHidden(self._of_games)
        self.pursuit.setHidden(self._of_games)
        label = PlainLabel(self.tr("Simulate the rest, rin&k"))
        label.setBuddy(self.rink)
        self.rink.setMaxLength(60)
        self.rink.setMinimumWidth(palette.px(110))
        self.rink.setPlaceholderText(self.tr("none"))
        tip = self.tr("Where the races that are still to come are ridden: the likeliest places are shown")
        self.rink.setToolTip(plain_tip(tip))
        both = Beside([*asked, self.pursuit], [label, self.rink])
        both.set_spacing(palette.px(8), palette.px(12))
        self.notes.setWordWrap(True)
        self.notes.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._notes.setMaximumHeight(palette.px(LEAST_HEIGHT))
        self._notes.setAccessibleName(self.tr("What is missing"))
        self._notes.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.notes.setProperty("tone", "text2")
        self.team.setWordWrap(True)
        layout = QVBoxLayout(self)
        set_margins(layout, 18, 16, 18, 12)
        layout.setSpacing(pixels(12))
        layout.addWidget(self.kept)
        layout.addLayout(files)
        layout.addWidget(both)
        layout.addWidget(self.reading)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.nothing)
        self._middle.addWidget(self._tables())
        self.nothing.show_notice(
            Notice(
                self.tr("No World Cup results yet."),
                self.tr("Add their result lists, both divisions whole; several at once if you like."),
                way_on=self.tr("Add results…"),
            )
        )
        layout.addWidget(self._middle, 1)
        layout.addWidget(self.team)
        layout.addWidget(self._notes)
        layout.addWidget(self.buttons)
        give_room(self, 1060, 680)

    def _tables(self) -> QSplitter:
        """Return both tables side by side, the lists under a choice of events."""
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        label = PlainLabel(self.tr("&Lists of"))
        label.setBuddy(self.lists_of)
        line = QHBoxLayout()
        line.addWidget(label)
        line.addWidget(self.lists_of)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(self.list_table, 1)
        for table, model, name in (
            (self.places_table, self.places, self.tr("Start places")),
            (self.list_table, self.list, self.tr("Lists of an event")),
        ):
            header = PlainHeader(self._theme.palette, parent=table)
            delegate = PlainDelegate(self._theme.palette, 12, table)
            header.left = delegate.left = 8 if table is self.list_table else 0
            table.setModel(model)
            table.setHorizontalHeader(header)
            table.setItemDelegate(delegate)
            table.setShowGrid(False)
            table.setSelectionMode(QTableView.SelectionMode.NoSelection)
            table.setTabKeyNavigation(False)
            table.setAccessibleName(name)
            table.verticalHeader().hide()
            header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(self.places_table)
        split.addWidget(right)
        split.setSizes([self._theme.palette.px(500), self._theme.palette.px(560)])
        return split


def _reading_of(rule_name: str, files: Sequence[Path], rink: str) -> Callable[[Callable[[], None]], object]:
    """Return what reads the files by a rule and simulates the rest, beside the window's thread."""

    def read(go_on: Callable[[], None]) -> tuple[QuotaRule, WorldCups, QuotaChances | None]:
        from simulator.quota.reading import read_world_cups

        rule = load_quota_rule(rule_name)
        kept: dict[Path, ResultsReport] = {}
        cups = read_world_cups(rule, files, go_on=go_on, kept=kept)
        if not rink:
            return rule, cups, None
        from simulator.ask.quota_chances import season_chances
        from simulator.engine.job import Control

        def cancelled() -> bool:
            go_on()  # which raises once the user wants no more of it
            return False

        control = Control(cancelled)
        return rule, cups, season_chances(rule, cups, kept, rink, tournaments=TOURNAMENTS, control=control)

    return read
