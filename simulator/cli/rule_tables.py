"""The tables that ``okt rules`` prints, and a rule set as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from simulator.event import Event, Sex
from simulator.input.plain_forms import Choice
from simulator.input.records import Declared, declared
from simulator.selection.conditions import Condition
from simulator.selection.prize import Prize
from simulator.selection.rule_set import Certainty, Occasion, OrBoth, Row, RuleSet, Runs, Source
from simulator.selection.sources import Figure, figures
from simulator.tables.table import Kind, TableColumn, Value
from simulator.tables.table import Table as Values

SEX_WORDS = {Sex.W: "women", Sex.M: "men"}
_STARTS = (("Start places", "start_places"), ("Runs that count", "runs"))
EVENT_WORDS = {
    Event.SPRINT: "sprint classification",
    Event.ALLROUND: "allround classification",
    Event.MASS_START: "mass start",
    Event.TEAM_PURSUIT: "team pursuit",
}
RUN_WORDS = {Runs.BEST_OF_TWO: "best of two runs", Runs.EACH: "each of two races"}


def event_word(event: Event) -> str:
    """Name an event on the screen: ``1000 m``, ``mass start``."""
    return EVENT_WORDS.get(event) or f"{event} m"


def plain_table(title: str) -> Table:
    """Return an empty table in the style of the commands."""
    return Table(
        title=Text(title),  # names in it are no markup
        title_justify="left",
        title_style="bold",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        padding=(0, 2, 0, 0),
    )


def print_rule_sets(console: Console, rule_sets: Sequence[RuleSet]) -> None:
    """Print a line a rule set, in a table for each kind of selection."""
    for occasion in Occasion:
        own = [rules for rules in rule_sets if rules.occasion is occasion]
        if own:
            _print_group(console, occasion.words, own)


def _print_group(console: Console, title: str, rule_sets: Sequence[RuleSet]) -> None:
    table = plain_table(title)
    for head in ("Id", "Name", "Valid from", "Tickets", "Rows", "Picks", "Refill"):
        table.add_column(head, no_wrap=head != "Name")
    for rules in rule_sets:
        table.add_row(
            Text(rules.id),
            Text(rules.name, overflow="fold"),
            rules.valid_from.isoformat(),
            _of_both({sex: rules.cap[sex] or "no cap" for sex in rules.sexes}),
            _of_both({sex: len(rules.order[sex]) for sex in rules.sexes}),
            _of_both({sex: rules.max_picks[sex] for sex in rules.sexes}),
            str(rules.refill),
        )
    console.print(table)


def _of_both(numbers: Mapping[Sex, int | str]) -> str:
    """Write the number of each sex, once where both have the same."""
    if len(numbers) == len(Sex) and len(set(numbers.values())) == 1:
        return str(numbers[Sex.W])
    return ", ".join(f"{number} {sex}" for sex, number in numbers.items())


def print_rule_set(console: Console, rules: RuleSet) -> None:
    """Print the figures with what they rest on, the order and the start places of each sex."""
    console.print(_figures(rules))
    console.print(_order(rules))
    console.print(_start_places(rules))
    for what, by_sex in (
        ("Named beforehand, need not start", rules.named),
        ("Qualified beforehand", rules.prequalified),
    ):
        for sex, holders in by_sex.items():
            for event, names in holders.items():
                console.print(Text(f"{what}, {SEX_WORDS[sex]}, {event_word(event)}: {', '.join(names)}"))
    for sex, summed in rules.points.items():
        for event, distances in summed.items():
            console.print(Text(f"Points, {SEX_WORDS[sex]}, {event_word(event)}: {', '.join(distances)} m"))
    for sex, earlier in rules.earlier.items():
        for event, names in earlier.items():
            told = ", ".join(names) or "not known yet"
            console.print(Text(f"From an earlier meet, {SEX_WORDS[sex]}, {event_word(event)}: {told}"))


def _figures(rules: RuleSet) -> Table:
    table = plain_table(f"{rules.name} ({rules.id}), valid from {rules.valid_from}")
    table.add_column("")
    table.add_column("", no_wrap=True)
    table.add_column("Source")
    for own, figure in figures(type(rules)):
        value = _value(own, figure, getattr(rules, own.name))
        if value is not None:
            table.add_row(figure.words, value, _source(rules, own.key))
    for own, figure in figures(type(rules)):
        if _value(own, figure, getattr(rules, own.name)) is None:
            for key in (own.key, *(f"{own.key}.{sex}" for sex in Sex)):
                if key in rules.sources:
                    sex = key.partition(".")[2]
                    words = f"{figure.words}, {SEX_WORDS[Sex(sex)]}" if sex else figure.words
                    table.add_row(words, "", _source(rules, key))
    table.caption = Text(f"All else: {rules.source}")
    table.caption_justify = "left"
    return table


def _value(own: Declared, figure: Figure, value: Any) -> str | None:
    """Write the value of a figure; None for one that has a table of its own."""
    if isinstance(own.form, OrBoth):
        return _of_both({sex: own.form.item.plain(number) for sex, number in value.items()})
    if isinstance(value, Prize):
        return f"{value.text}, {value.meet.en}"
    if isinstance(own.form, Choice):
        return figure.choices.get(value, str(value))
    return None if isinstance(value, Mapping) else str(value)


def _source(rules: RuleSet, key: str) -> Text:
    if rules.source_of(key) == Source(rules.source):
        return Text("see below", style="dim")
    source = rules.source_of(key)
    sure = "" if source.certainty is Certainty.CERTAIN else f"{source.certainty}: "
    return Text(f"{sure}{source.text}")


def _order(rules: RuleSet) -> Table:
    table = plain_table("Selection order")
    table.add_column("Row", justify="right")
    for sex in Sex:
        table.add_column(SEX_WORDS[sex].capitalize(), no_wrap=True)
    for number, rows in enumerate(zip_longest(*(rules.order[sex] for sex in Sex)), start=1):
        table.add_row(str(number), *(row_word(row) if row is not None else "" for row in rows))
    explain_marks(table, [row for sex in Sex for row in rules.order[sex]])
    return table


def explain_marks(table: Table, rows: Sequence[Row]) -> None:
    """Say under a table of rows what the mark behind some of them means."""
    if not all(row.certain for row in rows):
        table.caption = Text("? not known for certain")
        table.caption_justify = "left"


def row_word(row: Row) -> str:
    """Name a row of the order on the screen: ``1000 m, place 3``, ``mass start, pick``."""
    what = "pick" if row.is_pick else f"place {row.okt_place}"
    race = "" if row.race is None else f"race {row.race}, "
    condition = "" if row.condition is None else condition_word(row.condition, row)
    return f"{event_word(row.event)}, {race}{what}{condition}{'' if row.certain else ' ?'}"


def condition_word(condition: Condition, row: Row) -> str:
    """Write the condition of a row on the screen: `` if in 34.51``, `` among the first 3 of the 500 m``."""
    raced = condition.raced
    where = event_word(raced.event) + ("" if raced.race is None else f", race {raced.race}")
    if condition.place is not None:
        among = "among" if condition.goes_on else "if among"
        return f" {among} the first {condition.place} of the {where}"
    there = "" if raced == row.raced else f" in the {where}"
    return f" {'among those' if condition.goes_on else 'if'} in {condition.standard}{there}"


def _start_places(rules: RuleSet) -> Table:
    table = plain_table("Start places")
    table.add_column("Event", no_wrap=True)
    for sex in Sex:
        table.add_column(SEX_WORDS[sex].capitalize(), no_wrap=True)
    for event in Event:
        if any(event in rules.start_places[sex] for sex in Sex):
            table.add_row(event_word(event), *(_places_word(rules, sex, event) for sex in Sex))
    return table


def _places_word(rules: RuleSet, sex: Sex, event: Event) -> str:
    if event not in rules.start_places[sex]:
        return ""
    words = [str(rules.start_places[sex][event])]
    runs = RUN_WORDS.get(rules.runs.get(sex, {}).get(event, Runs.SINGLE))
    if runs is not None:
        words.append(runs)
    if kept := rules.kept(sex, event):
        words.append(f"{kept} for picks alone")
    if ranks := rules.quota_ranks.get(sex, {}).get(event):
        words.append(f"ranks {' '.join(map(str, ranks))}")
    return ", ".join(words)


def rule_set_tables(rules: RuleSet) -> tuple[Values, ...]:
    """Return the order, the start places and the figures of a rule set as values for files."""
    sex, event = TableColumn("Sex", key="sex"), TableColumn("Event", key="event")
    told: list[tuple[Value, ...]] = []
    for own, figure in figures(type(rules)):
        source = rules.source_of(own.key)
        value = _value(own, figure, getattr(rules, own.name))
        told.append((str(figure.words), value, source.text, str(source.certainty)))
    return (
        Values(
            "Selection order",
            f"Selection order of {rules.name}",
            (
                *(sex, TableColumn("Row", Kind.COUNT, key="row"), event),
                TableColumn(
                    "Place", Kind.COUNT, "Empty where coach or committee name somebody.", "okt_place"
                ),
                TableColumn("Certain", key="certain"),
                TableColumn("Race", Kind.COUNT, "Where each race of an event counts.", "race"),
                TableColumn("Condition", key="condition"),
            ),
            tuple(
                (
                    *(str(of), row.number, str(row.event), row.okt_place, "yes" if row.certain else "no"),
                    row.race,
                    None if row.condition is None else condition_word(row.condition, row).strip(),
                )
                for of in Sex
                for row in rules.order[of]
            ),
        ),
        Values(
            "Start places",
            f"Start places of {rules.name}",
            (sex, event, *(TableColumn(head, Kind.COUNT, key=key) for head, key in _STARTS)),
            tuple(
                (str(of), str(one), number, rules.runs_of(of, one) if one.is_distance else None)
                for of in Sex
                for one, number in rules.start_places[of].items()
            ),
        ),
        Values(
            "Figures",
            f"Figures of {rules.name}",
            tuple(TableColumn(head, key=head.lower()) for head in ("Figure", "Value", "Source", "Certainty")),
            tuple(told),
        ),
    )


def rule_set_json(rules: RuleSet) -> dict[str, Any]:
    """Return a rule set as values for JSON, under the names of the file."""
    keys = [own.key for own, _ in figures(type(rules))]
    own_keys = [key for key in rules.sources if key not in keys]
    special = {
        "valid_from": rules.valid_from.isoformat(),
        "cap": {str(sex): rules.cap[sex] or None for sex in rules.cap},
        "runs": {
            str(sex): {
                str(event): str(rules.runs.get(sex, {}).get(event, Runs.SINGLE))
                for event in rules.start_places[sex]
                if event.is_distance
            }
            for sex in Sex
        },
        "order": {str(sex): [_row_json(row) for row in rules.order[sex]] for sex in Sex},
        "prequalified": {str(sex): _lists(rules.prequalified.get(sex, {})) for sex in Sex},
        "points": {str(sex): _lists(rules.points.get(sex, {})) for sex in Sex},
        "earlier": {str(sex): _lists(rules.earlier_of(sex)) for sex in Sex},
        "prize": _prize_json(rules.prize),
        "sources": {
            key: {"text": rules.source_of(key).text, "certainty": str(rules.source_of(key).certainty)}
            for key in (*keys, *own_keys)
        },
    }
    return {
        own.key: special[own.key] if own.key in special else own.form.plain(getattr(rules, own.name))
        for own in declared(type(rules))
    } | {key: getattr(rules, key) or {} for key in ("named", "kept_for_picks", "quota_ranks")}


def _prize_json(prize: Prize) -> dict[str, Any]:
    words = {name: getattr(prize, name) for name in ("one", "many", "meet", "pick", "picks")}
    return {"won": str(prize.won)} | {
        name: {"en": own.en, "nl": own.nl} for name, own in words.items() if own is not None
    }


def _lists(by_event: Mapping[Event, Sequence[str]]) -> dict[str, list[str]]:
    return {str(event): [str(own) for own in named] for event, named in by_event.items()}


def _row_json(row: Row) -> dict[str, Any]:
    return {
        "row": row.number,
        "event": str(row.event),
        "okt_place": row.okt_place,
        "certain": row.certain,
        **row.besides,
    }
