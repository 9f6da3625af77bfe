"""What is wrong with rows on more than a place of one race: races, conditions, points, earlier meets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from simulator.event import Event, Sex
from simulator.input.forms import MOST_ENTRIES
from simulator.selection.conditions import Condition, Raced
from simulator.selection.rows import Row
from simulator.selection.rule_set import RuleSet
from simulator.words import Said, say

Found = tuple[str, str]
"""What was found, and what to do."""


def wrong_row(rules: RuleSet, sex: Sex, row: Row) -> Iterator[Found]:
    """Yield what is wrong with a row by itself, whatever stands above and below it."""
    earlier, event = rules.earlier_of(sex), row.event
    if row.is_pick:
        if row.race is not None or row.condition is not None:
            found = say('"{text}": a pick row has no race and no condition', text=row.text)
            yield found, say('Write "{name}".', name=event.value)
        elif event in earlier:
            found = say('"{text}" is a pick row, and its places come from an earlier meet', text=row.text)
            yield found, say('Write "{name}-1", or take it out of earlier.', name=event.value)
        return
    if not event.is_distance and event not in earlier:
        if not event.is_classification:
            found = say('"{text}": a pick row has no place', text=row.text)
            yield found, say('Write "{name}", or who took the places under [earlier].', name=event.value)
        elif not rules.points_of(sex, event):
            found = say('"{text}": no distances are named for the classification', text=row.text)
            yield found, say("Name them under [points], or who took the places under [earlier].")
    yield from _race(rules, sex, row, row.raced)
    if row.condition is not None:
        yield from _condition(rules, sex, row, row.condition)


def _condition(rules: RuleSet, sex: Sex, row: Row, condition: Condition) -> Iterator[Found]:
    asked, earlier = condition.raced.event, rules.earlier_of(sex)
    if condition.raced != row.raced:
        yield from _race(rules, sex, row, condition.raced)
    if condition.place is None:
        if not asked.is_distance or asked in earlier:
            found = say('"{text}": no times are known of that event', text=row.text)
            yield found, say("Name a distance of the meet before the time.")
        return
    if condition.place > MOST_ENTRIES:
        yield say('"{text}" has no place that somebody can have', text=row.text), _PLACES
    elif condition.raced == row.raced and condition.place < (row.okt_place or 0):
        found = say('"{text}" is met by nobody on that place', text=row.text)
        yield found, say("Correct place or condition.")
    if not (asked.is_distance or asked in earlier or rules.points_of(sex, asked)):
        found = say('"{text}": nobody takes places in that event', text=row.text)
        yield found, say("Name a distance, or a classification under [points].")


_PLACES = say("Expected 1 to {most}.", most=MOST_ENTRIES)


def _race(rules: RuleSet, sex: Sex, row: Row, raced: Raced) -> Iterator[Found]:
    if raced.race is not None and (
        rules.runs_of(sex, raced.event) < 2 or raced.event in rules.earlier_of(sex)
    ):
        found = say('"{text}": the {event} is not ridden twice', text=row.text, event=raced.event.value)
        yield found, say('Write {event} = "each" or "best_of_two" under [runs].', event=raced.event.value)


def wrong_points(rules: RuleSet, sex: Sex) -> Iterator[tuple[Event, str, str]]:
    """Yield what is wrong with the distances of classifications."""
    for event, distances in rules.points.get(sex, {}).items():
        if not event.is_classification:
            known = ", ".join(own for own in Event if own.is_classification)
            yield event, say("this is no classification"), say("Expected one of {known}.", known=known)
            continue
        if event in rules.earlier_of(sex):
            found = say("its places come from an earlier meet")
            yield event, found, say("Take it out of points or out of earlier.")
        if len(distances) < 2:
            found = say("a classification has two distances or more")
            yield event, found, say('Write ["500", "1000", "500", "1000"].')
        for distance, often in Counter(distances).items():
            if often > rules.runs_of(sex, distance):
                yield event, *_too_often(distance, often, rules.runs_of(sex, distance))


def _too_often(distance: Event, often: int, runs: int) -> tuple[Said, Said]:
    values = {"distance": distance.value, "often": often, "runs": runs}
    if often > 2:
        return say("the {distance} m counts {often} times", **values), say("Expected twice at most.")
    found = say("the {distance} m counts twice, and only one run of it counts", **values)
    return found, say('Write {distance} = "each" or "best_of_two" under [runs].', **values)


def wrong_earlier(rules: RuleSet, sex: Sex) -> Iterator[tuple[Event, str, str]]:
    """Yield events that cannot come from an earlier meet."""
    for event in rules.earlier_of(sex):
        if event is Event.TEAM_PURSUIT:
            yield event, say("a team takes its places, and no skater"), say("Take the line out.")


def open_rows(rules: RuleSet, sex: Sex) -> Iterator[tuple[Event, Said]]:
    """Yield which rows are open because the result of an earlier meet is not known."""
    for event, names in rules.earlier_of(sex).items():
        rows = [str(row.number) for row in rules.order.get(sex, ()) if row.event is event]
        if len(rows) == 1 and not names:
            yield event, say("row {row} is open: the result of that meet is not known yet", row=rows[0])
        elif rows and not names:
            told = ", ".join(rows)
            yield event, say("rows {rows} are open: the result of that meet is not known yet", rows=told)
