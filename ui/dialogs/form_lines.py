"""The lines of the dialog of form data: its sources, races, rows and names in words, with their buttons."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QCheckBox, QComboBox

from simulator.project.project import InputFile, Inputs
from simulator.text import clean
from ui.dialogs.lines import Answer, CellWords, ListLine
from ui.look.parts.named_combo import NamedCombo
from ui.words import numbers
from ui.words.sentences import told, told_words

if TYPE_CHECKING:
    from simulator.form.data import FormName, Telling, ToldTwice
    from simulator.form.ticks import RowDoubt
    from simulator.project.form_account import FormAccount, SourceAccount
    from ui.dialogs.form_data import FormDataDialog

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


def day_words(day: date) -> str:
    """Return a day as people write it."""
    return str(QLocale().toString(day, "d MMM yyyy"))  # type: ignore[call-overload]


def _short(day: date) -> str:
    return str(QLocale().toString(day, "d MMM yy"))  # type: ignore[call-overload]


def source_words(name: str) -> str:
    """Return the name of a source, that of the shipped results and of pasted lists translated."""
    from simulator.project.load import SHIPPED

    if name == SHIPPED:
        return translate("FormData", "shipped: results")
    if name.startswith("pasted text"):
        return translate("FormData", "pasted list {number}").format(
            number=name.removeprefix("pasted text").strip() or 1
        )
    return name


def count_words(account: FormAccount) -> str:
    """Return how much there is: races, skaters, sources, days."""
    table = account.form.results
    days = table["date"].dropna()
    text = translate("FormData", "{races} of {skaters} from {sources}")
    told_text = text.format(
        races=_races(len(table)),
        skaters=_skaters(int(table["skater"].nunique())),
        sources=_sources(sum(source.used for source in account.sources)),
    )
    if not len(days):
        return told_text
    first, last = day_words(days.min().date()), day_words(days.max().date())
    return f"{told_text}, {first} {numbers.EN_DASH} {last}"


def open_words(account: FormAccount) -> str:
    """Return how much is to be decided; empty when nothing is."""
    if not account.open_rows + account.open_names + account.open_races:
        return ""
    return translate("FormData", "Open: {races}, {rows}, {names}").format(
        races=_races(account.open_races), rows=_rows(account.open_rows), names=_names(account.open_names)
    )


def _races(count: int) -> str:
    many = translate("FormData", "{count} races").format(count=numbers.count(count))
    return translate("FormData", "1 race") if count == 1 else many


def _skaters(count: int) -> str:
    many = translate("FormData", "{count} skaters").format(count=numbers.count(count))
    return translate("FormData", "1 skater") if count == 1 else many


def _sources(count: int) -> str:
    many = translate("FormData", "{count} sources").format(count=numbers.count(count))
    return translate("FormData", "1 source") if count == 1 else many


def _rows(count: int) -> str:
    many = translate("FormData", "{count} rows").format(count=numbers.count(count))
    return translate("FormData", "1 row") if count == 1 else many


def _names(count: int) -> str:
    many = translate("FormData", "{count} names").format(count=numbers.count(count))
    return translate("FormData", "1 name") if count == 1 else many


def _time(telling: Telling) -> str:
    if telling.time_ms is not None:
        return numbers.race_time(telling.time_ms)
    words = {
        "finished": translate("FormData", "finished, no time"),
        "reskate": translate("FormData", "skated again"),
        "fell": translate("FormData", "fell"),
        "dnf": translate("FormData", "did not finish"),
        "dq": translate("FormData", "disqualified"),
        "dns": translate("FormData", "did not start"),
        "withdrawn": translate("FormData", "withdrawn"),
    }
    return words.get(str(telling.status), translate("FormData", "not known"))


class FormLines:
    """Makes the lines; their buttons tell the dialog."""

    def __init__(self, dialog: FormDataDialog) -> None:
        self._dialog = dialog

    # Sources -------------------------------------------------------------------------------

    def source_heading(self) -> ListLine:
        """Return the words above the sources."""
        return ListLine(
            (
                CellWords("", whole=True),
                CellWords(translate("FormData", "File"), tone="text3"),
                CellWords(translate("FormData", "Dates"), whole=True, tone="text3"),
                CellWords(translate("FormData", "Used"), whole=True, tone="text3", right=True),
                CellWords(translate("FormData", "Left out"), whole=True, tone="text3", right=True),
                CellWords(translate("FormData", "In conflict"), whole=True, tone="text3", right=True),
            )
        )

    def sources(self, account: FormAccount) -> list[ListLine]:
        """Return a line for each source."""
        return [self._source(account, source) for source in account.sources]

    def _source(self, account: FormAccount, source: SourceAccount) -> ListLine:
        name = source_words(source.name)
        box = QCheckBox()
        box.setChecked(source.used)
        box.setAccessibleName(translate("FormData", "Use {source}").format(source=name))
        box.clicked.connect(partial(self._dialog.tick_source, source, not source.used))
        dash = numbers.EN_DASH
        basis = source.basis
        left_out = 0 if basis is None else basis.rows - basis.used
        agree, differ = source.conflicts
        dates = last_day = ""
        if not source.used:
            dates = translate("FormData", "not used")
        elif source.first is not None and source.last is not None:
            dates = _short(source.first)
            if source.first != source.last:
                dates, last_day = f"{dates} {dash}", _short(source.last)
        tip = ""
        if basis is not None and left_out:
            tip = translate(
                "FormData",
                "Not understood or ignored: {unread}; told before: {repeated}; of the meet or later: {late}; "
                "without a day: {undated}",
            ).format(unread=basis.unread, repeated=basis.repeated, late=basis.late, undated=basis.undated)
        told_too = translate("FormData", "Told by another source too: {agree} agree, {differ} differ")
        told_too = told_too.format(agree=agree, differ=differ)
        tone = "" if source.used else "text3"
        return ListLine(
            (
                box,
                CellWords(name, tone=tone, strong=source.used, below=", ".join(source.competitions)),
                CellWords(dates, whole=True, tone=tone or "text2", below=last_day),
                CellWords(
                    numbers.count(basis.used) if basis else dash, whole=True, tone=tone, right=True
                ),
                CellWords(
                    numbers.count(left_out) if left_out else dash,
                    whole=True, tone=tone or "text2", right=True, tip=tip,
                ),
                CellWords(
                    numbers.count(agree + differ) if agree + differ else dash,
                    whole=True, tone="doubt" if differ else tone or "text2", right=True,
                    tip=told_too if agree + differ else "",
                ),
            )
        )  # fmt: skip

    def people(self, inputs: Inputs) -> list[ListLine]:
        """Return the lines for personal bests and for birth years."""
        return [
            self._people(translate("FormData", "Personal bests"), "bests", inputs.bests),
            self._people(translate("FormData", "Birth years and age groups"), "skaters", inputs.skaters),
        ]

    def _people(self, what: str, field: str, file: InputFile | None) -> ListLine:
        dialog = self._dialog
        answers = [
            Answer(
                translate("FormData", "Choose…"),
                partial(dialog.ask_people_file, field),
                translate("FormData", "Choose a file: {what}").format(what=what),
            )
        ]
        if file is not None:
            answers.append(
                Answer(
                    translate("FormData", "Shipped"),
                    partial(dialog.take_people_file, field, None),
                    translate("FormData", "Take those shipped: {what}").format(what=what),
                )
            )
        name = translate("FormData", "shipped with the program") if file is None else file.path.name
        return ListLine(
            (CellWords("", whole=True), CellWords(what, below=name)),
            tuple(answers),
        )

    # Races told twice ----------------------------------------------------------------------

    def races_note(self, account: FormAccount) -> str:
        """Return how many races two sources tell."""
        agree = len(account.races) - account.open_races
        if not account.races:
            return ""
        return translate("FormData", "counted once; {agree} agree, {differ} differ").format(
            agree=agree, differ=account.open_races
        )

    def race_heading(self) -> ListLine:
        """Return the words above the races."""
        return ListLine(
            (
                CellWords(translate("FormData", "Race"), tone="text3"),
                CellWords(translate("FormData", "Counts"), tone="text3"),
                CellWords(translate("FormData", "Also told"), tone="text3"),
            ),
        )

    def races(self, account: FormAccount) -> list[ListLine]:
        """Return a line for each race that two sources tell, those that differ first."""
        return [self._race(account, race) for race in account.races]

    def _race(self, account: FormAccount, race: ToldTwice) -> ListLine:
        what = f"{race.skater}, {numbers.event_name(race.event)}"
        answers: tuple[Answer, ...] = ()
        agrees = translate("FormData", "the same")
        if race.agree and race.kept.time_ms != race.other.time_ms:
            agrees = translate("FormData", "merged: one time, in other digits")
        if not race.agree:
            answers = tuple(
                Answer(
                    _time(telling),
                    partial(self._dialog.decide_race, race, kept),
                    translate("FormData", "{race}: {time} holds").format(race=what, time=_time(telling)),
                )
                for kept, telling in ((True, race.kept), (False, race.other))
            )
        return ListLine(
            (
                CellWords(what, below=day_words(race.day)),
                CellWords(_time(race.kept), strong=True, below=self._from(account, race.kept)),
                CellWords(_time(race.other), below=self._from(account, race.other)),
            ),
            answers,
            doubt=not race.agree,
            aside=None if answers else CellWords(agrees, tone="up", right=True),
        )

    def _from(self, account: FormAccount, telling: Telling) -> str:
        return f"{source_words(account.source_name(telling.origin))} : {telling.line}"

    # Rows in doubt -------------------------------------------------------------------------

    def rows_note(self, account: FormAccount) -> str:
        """Return how many rows are to be decided."""
        if not account.rows:
            return ""
        return translate("FormData", "{open} open of {all}").format(
            open=account.open_rows, all=len(account.rows)
        )

    def row_heading(self) -> ListLine:
        """Return the words above the rows."""
        return ListLine(
            (
                CellWords(translate("FormData", "Row"), tone="text3"),
                CellWords(translate("FormData", "Why"), tone="text3"),
                CellWords(translate("FormData", "Taken as"), tone="text3"),
            ),
        )

    def rows(self, account: FormAccount) -> list[ListLine]:
        """Return a line for each row in doubt, those that are decided last."""
        return [self._row(row) for row in account.rows]

    def _row(self, row: RowDoubt) -> ListLine:
        from simulator.form.ticks import Decision

        what = row.skater or translate("FormData", "cannot be used")
        whole = " ".join(told_words(fault) for fault in row.faults)
        why = told(row.faults[0].found) if row.faults else translate("FormData", "another source holds")
        name = f"{source_words(row.source)} : {row.line}"
        dialog = self._dialog
        answers: tuple[Answer, ...]
        if row.decision is None:
            answers = (
                Answer(
                    translate("FormData", "Accept"),
                    partial(dialog.decide_row, row, Decision.ACCEPT),
                    translate("FormData", "Accept {row}").format(row=name),
                    row.suggestion is not None,
                ),
                Answer(
                    translate("FormData", "Ignore"),
                    partial(dialog.decide_row, row, Decision.IGNORE),
                    translate("FormData", "Ignore {row}").format(row=name),
                ),
            )
            meant = told(row.suggestion) if row.suggestion is not None else translate("FormData", "left out")
        else:
            undo = translate("FormData", "Take back {row}").format(row=name)
            answers = (
                Answer(translate("FormData", "Take back"), partial(dialog.decide_row, row, None), undo),
            )
            meant = (
                told(row.suggestion)
                if row.decision is Decision.ACCEPT and row.suggestion is not None
                else translate("FormData", "ignored")
            )
        return ListLine(
            (
                CellWords(what, below=" · ".join(filter(None, (name, row.row)))),
                CellWords(why, tone="text2", tip=whole),
                CellWords(f"→ {meant}", strong=True),
            ),
            answers,
            doubt=row.decision is None,
        )

    # Names ---------------------------------------------------------------------------------

    def names_note(self, account: FormAccount) -> str:
        """Return how many names there are, and how many are to be confirmed."""
        return translate("FormData", "{names} names; {open} to confirm").format(
            names=numbers.count(len(account.names)), open=account.open_names
        )

    def name_heading(self) -> ListLine:
        """Return the words above the names."""
        return ListLine(
            (
                CellWords(translate("FormData", "As written"), tone="text3"),
                CellWords(translate("FormData", "Rows"), whole=True, tone="text3", right=True),
                CellWords("", whole=True),
                CellWords(translate("FormData", "Skater"), tone="text3"),
            ),
        )

    def names(self, account: FormAccount, wanted: str) -> list[ListLine]:
        """Return a line for each name, doubts first; only those with a part in them when one is given."""
        part = clean(wanted).casefold()
        return [
            self._name(own)
            for own in account.names
            if part in f"{own.found.written} {own.found.person or ''} {own.found.suggestions}".casefold()
        ]

    def _name(self, own: FormName) -> ListLine:
        from simulator.people.persons import Ground

        found, dialog = own.found, self._dialog
        written = found.written
        doubt = found.ground is Ground.DOUBT
        meant = found.suggestions[0] if doubt else found.person or written
        if found.ground is Ground.SAID and meant == written:
            meant = translate("FormData", "{name}, nobody else").format(name=written)
        why = {
            Ground.WRITTEN: translate("FormData", "capitals, signs or order"),
            Ground.INITIAL: translate("FormData", "initial, one fits"),
            Ground.SAID: translate("FormData", "told by you"),
            Ground.UNKNOWN: translate("FormData", "a name of its own"),
        }
        cells: list[CellWords | QComboBox] = [
            CellWords(written, below=told(found.why) if doubt else why.get(found.ground, "")),
            CellWords(numbers.count(own.rows), whole=True, right=True),
            CellWords("?" if doubt else "✓", whole=True, tone="doubt" if doubt else "up", strong=True),
            CellWords(meant, strong=True),
        ]
        answers: tuple[Answer, ...] = ()
        if doubt and len(found.suggestions) > 1:
            cells[3] = self._choice(written, found.suggestions)
            answers = (self._no(written),)
        elif doubt:
            yes = translate("FormData", "{written} is {person}").format(written=written, person=meant)
            answers = (
                Answer(translate("FormData", "Yes"), partial(dialog.decide_name, written, meant), yes),
                self._no(written),
            )
        elif found.ground is Ground.SAID:
            back = translate("FormData", "Take back who {written} is").format(written=written)
            answers = (
                Answer(translate("FormData", "Take back"), partial(dialog.decide_name, written, None), back),
            )
        return ListLine(tuple(cells), answers, doubt)

    def _no(self, written: str) -> Answer:
        name = translate("FormData", "{written} is somebody else").format(written=written)
        return Answer(translate("FormData", "No"), partial(self._dialog.decide_name, written, written), name)

    def _choice(self, written: str, people: tuple[str, ...]) -> QComboBox:
        box = NamedCombo()
        box.addItem(translate("FormData", "choose…"))
        box.addItems(list(people))
        box.setMinimumContentsLength(8)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setAccessibleName(translate("FormData", "Who is {written}?").format(written=written))

        def chosen(number: int) -> None:
            if number > 0:
                self._dialog.decide_name(written, people[number - 1])

        box.activated.connect(chosen)
        return box
