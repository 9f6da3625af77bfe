"""A selection order and pick rules while they are edited: values, edits, faults, comparison."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from types import MappingProxyType
from typing import Any

from simulator.event import Event, Sex
from simulator.input.forms import Whole
from simulator.input.plain_forms import Choice
from simulator.input.records import Declared, impossible
from simulator.selection.committee import Committee, PickRule
from simulator.selection.pick_checks import pick_doubts
from simulator.selection.picks_file import Known
from simulator.selection.rows import by_rank
from simulator.selection.rule_checks import RuleFault, check_rule_set
from simulator.selection.rule_set import OrBoth, Row, RuleSet, Selected
from simulator.selection.sources import Figure, figures
from simulator.text import quoted
from simulator.words import say


def editable(record: type) -> tuple[tuple[Declared, Figure], ...]:
    """Return the figures of a type of rule sets that are a number or a choice, of both sexes or of each."""
    return tuple(
        (own, figure) for own, figure in figures(record) if isinstance(own.form, Whole | Choice | OrBoth)
    )


@dataclass(frozen=True)
class TypedRule:
    """What was typed in the place of a row or a figure, and cannot be read.

    Attributes
    ----------
    key
        As in a fault: ``order`` for a row, or the figure.
    row
        Text of the row in whose place it was typed; empty for a further one, and for a figure.
    """

    key: str
    sex: Sex
    text: str
    event: Event | None = None
    row: str = ""

    @property
    def where(self) -> tuple[str, Sex, Event | None, str]:
        """The place it was typed in."""
        return self.key, self.sex, self.event, self.row


@dataclass(frozen=True)
class Draft:
    """The rules under edit: a rule set and the committee's pick rules, of both sexes.

    Attributes
    ----------
    typed
        What cannot be read, one for each place; rules and picks are the last that could.
    """

    rules: RuleSet
    picks: tuple[PickRule, ...] = ()
    typed: tuple[TypedRule, ...] = ()

    def rows(self, sex: Sex) -> tuple[Row, ...]:
        """Rows of the order of one sex."""
        return self.rules.order.get(sex, ())

    def of_sex(self, sex: Sex) -> tuple[PickRule, ...]:
        """Pick rules of one sex, in their order."""
        return tuple(rule for rule in self.picks if rule.sex is sex)

    # What cannot be read -------------------------------------------------------------------

    def typed_at(self, key: str, sex: Sex, event: Event | None = None, row: str = "") -> str | None:
        """Return what was typed in a place and cannot be read; None for nothing."""
        return next((one.text for one in self.typed if one.where == (key, sex, event, row)), None)

    def with_typed(self, typed: TypedRule) -> Draft:
        """Return the draft with what was typed in a place and cannot be read; an empty text is nothing."""
        others = tuple(one for one in self.typed if one.where != typed.where)
        return replace(self, typed=(*others, typed) if typed.text.strip() else others)

    # Rows ----------------------------------------------------------------------------------

    def with_rows(self, sex: Sex, rows: Sequence[Row]) -> Draft:
        """Return the draft with other rows, numbered from the top."""
        numbered = tuple(replace(row, number=number) for number, row in enumerate(rows, start=1))
        return replace(self, rules=replace(self.rules, order={**self.rules.order, sex: numbered}))

    def moved(self, sex: Sex, indices: Sequence[int], before: int) -> Draft:
        """Return the draft with some rows moved to above the row that stood at `before`, from 0."""
        rows = self.rows(sex)
        taken = set(indices)
        moving = [row for at, row in enumerate(rows) if at in taken]
        above = [row for at, row in enumerate(rows) if at < before and at not in taken]
        below = [row for at, row in enumerate(rows) if at >= before and at not in taken]
        return self.with_rows(sex, [*above, *moving, *below])

    def added(self, sex: Sex, event: Event, place: int | None, at: int) -> Draft:
        """Return the draft with one more row, to stand at `at`, from 0."""
        rows = list(self.rows(sex))
        rows.insert(at, Row(0, event, place))
        return self.with_rows(sex, rows)

    def with_row(self, sex: Sex, row: Row, at: int, *, instead: bool = False) -> Draft:
        """Return the draft with a row put at `at`, from 0, or put there instead of another."""
        rows = list(self.rows(sex))
        rows[at : at + int(instead)] = [row]
        return self.with_rows(sex, rows)

    def removed(self, sex: Sex, indices: Sequence[int]) -> Draft:
        """Return the draft without some rows, counted from 0."""
        return self.with_rows(sex, [row for at, row in enumerate(self.rows(sex)) if at not in set(indices)])

    def free_rows(self, sex: Sex) -> tuple[tuple[Event, int | None], ...]:
        """Return the rows that can be added: start places that no row stands for, and pick rows."""
        rows = Counter((row.event, row.okt_place) for row in self.rows(sex) if row.race is None)
        earlier = self.rules.earlier_of(sex)
        free: list[tuple[Event, int | None]] = []
        for event, number in sorted(
            self.rules.start_places.get(sex, {}).items(), key=lambda one: list(Event).index(one[0])
        ):
            if event.is_distance or event.is_classification or event in earlier:
                free += [(event, place) for place in range(1, number + 1) if not rows[event, place]]
            elif event is Event.MASS_START and rows[event, None] < number:
                free.append((event, None))
        return tuple(free)

    # Figures -------------------------------------------------------------------------------

    def with_figure(self, name: str, value: object, sex: Sex | None = None) -> Draft:
        """Return the draft with another value of a figure, of one sex or of both where each has its own."""
        if isinstance(value, Selected):
            return self.with_selected(value)
        if sex is not None:
            value = {**getattr(self.rules, name), sex: value}
        elif isinstance(value, int) and isinstance(getattr(self.rules, name), Mapping):
            value = dict.fromkeys(Sex, value)
        values: dict[str, Any] = {name: value}
        return replace(self, rules=replace(self.rules, **values))

    def with_selected(self, selected: Selected) -> Draft:
        """Return the draft with teams of these sexes; the other loses its rows, start places and picks."""
        rules, picks = replace(self.rules, selected=selected), self.picks
        for sex in set(Sex) - set(selected.sexes):
            values: dict[str, Any] = {
                name: {own: value for own, value in getattr(rules, name).items() if own is not sex}
                for name in ("runs", "prequalified", "named", "quota_ranks", "kept_for_picks")
            }
            values["order"] = {**rules.order, sex: ()}
            values["start_places"] = {**rules.start_places, sex: {}}
            rules = replace(rules, **values)
            picks = tuple(rule for rule in picks if rule.sex is not sex)
        return replace(self, rules=rules, picks=picks)

    def with_of_event(self, name: str, sex: Sex, event: Event, value: object) -> Draft:
        """Return the draft with another value of a figure that each event has; an empty one takes it out."""
        by_sex = getattr(self.rules, name)
        own = {**by_sex.get(sex, {}), event: value}
        if not value:
            del own[event]
        whole = {one: of_sex for one, of_sex in {**by_sex, sex: own}.items() if of_sex}
        values: dict[str, Any] = {name: whole}
        known = self.with_typed(TypedRule(name, sex, "", event))
        return replace(known, rules=replace(self.rules, **values))

    def read_by_rank(self, sex: Sex) -> Draft:
        """Return the draft with the start places of the sex in the order of their ranks."""
        return self.with_rows(sex, by_rank(self.rules.quota_ranks.get(sex, {})))

    def with_start_places(self, sex: Sex, event: Event, number: int) -> Draft:
        """Return the draft with another number of start places; 0 takes the event out."""
        places = {**self.rules.start_places.get(sex, {}), event: number}
        if not number:
            del places[event]
        return replace(self, rules=replace(self.rules, start_places={**self.rules.start_places, sex: places}))

    def with_name(self, name: str) -> Draft:
        """Return the draft under another name."""
        return replace(self, rules=replace(self.rules, name=name))

    # Pick rules ----------------------------------------------------------------------------

    def with_picks(self, sex: Sex, rules: Sequence[PickRule]) -> Draft:
        """Return the draft with other pick rules of one sex."""
        others = [rule for rule in self.picks if rule.sex is not sex]
        both = [*rules, *others] if sex is Sex.W else [*others, *rules]
        return replace(self, picks=tuple(both))


class Mark(Enum):
    """How a row stands to the other order."""

    SAME = "same"
    MOVED = "moved"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True)
class MarkedRow:
    """A row with its mark, and its number in the other order where it stands there."""

    row: Row
    mark: Mark
    other: int | None = None


def compared(
    published: Sequence[Row], rows: Sequence[Row]
) -> tuple[tuple[MarkedRow, ...], tuple[MarkedRow, ...]]:
    """Return the rows of two orders with their marks: the published ones, then those under edit.

    As few rows as possible are marked as moved: all but a longest run of rows that stand in the
    same order in both.
    """
    old, new = _keys(published), _keys(rows)
    number_of = {key: row.number for key, row in zip(old, published, strict=True)}
    new_number = {key: row.number for key, row in zip(new, rows, strict=True)}
    kept = _longest_rising([number_of[key] for key in new if key in number_of])
    edited = tuple(
        MarkedRow(row, Mark.ADDED)
        if key not in number_of
        else MarkedRow(row, Mark.SAME if number_of[key] in kept else Mark.MOVED, number_of[key])
        for key, row in zip(new, rows, strict=True)
    )
    before = tuple(
        MarkedRow(row, Mark.REMOVED)
        if key not in new_number
        else MarkedRow(row, Mark.SAME if row.number in kept else Mark.MOVED, new_number[key])
        for key, row in zip(old, published, strict=True)
    )
    return before, edited


def _keys(rows: Sequence[Row]) -> list[tuple[str, int]]:
    """Name each row by what it stands for; of equal ones the first, the second and so on."""
    seen: Counter[str] = Counter()
    keys = []
    for row in rows:
        keys.append((row.text, seen[row.text]))
        seen[row.text] += 1
    return keys


def _longest_rising(numbers: Sequence[int]) -> set[int]:
    """Return the members of a longest rising run of different numbers, gaps allowed."""
    runs: list[list[int]] = []  # runs[i] is a longest one that ends at numbers[i]
    for at, number in enumerate(numbers):
        before: list[int] = []
        for earlier in range(at):
            if numbers[earlier] < number and len(runs[earlier]) > len(before):
                before = runs[earlier]
        runs.append([*before, number])
    longest: list[int] = max(runs, key=len) if runs else []
    return set(longest)


def _typed_fault(draft: Draft, typed: TypedRule) -> RuleFault | None:
    """Say what is wrong with a text that cannot be read, and where it was typed; None where that is gone."""
    number = next((row.number for row in draft.rows(typed.sex) if row.text == typed.row), None)
    if typed.sex not in draft.rules.sexes or (typed.row and number is None):
        return None
    if typed.key == "order":
        found = say("{text} is not a row", text=quoted(typed.text))
        remedy = say("Write an event and a place, as in 1000-3.")
    else:
        found = say("{text} is not a list of ranks", text=quoted(typed.text))
        remedy = say("Write whole numbers from the best, as in 3, 11, 20.")
    return RuleFault(typed.key, found, remedy, sex=typed.sex, event=typed.event, row=number)


def draft_faults(draft: Draft, known: Known = MappingProxyType({})) -> tuple[RuleFault, ...]:
    """Return everything wrong in a draft, then what is in doubt; faults of pick rules under ``picks``.

    Parameters
    ----------
    known
        Who is entered, by sex; see `pick_doubts`.
    """
    typed = (_typed_fault(draft, one) for one in draft.typed)
    found = [*(fault for fault in typed if fault is not None), *check_rule_set(draft.rules)]
    for sex in Sex:
        for number, rule in enumerate(draft.of_sex(sex), start=1):
            for text in impossible(rule):
                what = say("pick rule {number}: {text}", number=number, text=text)
                found.append(RuleFault("picks", what, sex=sex))
    found += [
        RuleFault("picks", doubt.found, doubt.remedy, sex=doubt.sex, doubt=True)
        for doubt in pick_doubts(draft.rules, Committee(draft.picks), known)
    ]
    return tuple(sorted(found, key=lambda fault: fault.doubt))
