"""What is wrong with a pick rule as such: for files, scenarios and the editor."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.selection.committee import PickKind, PickRule
from simulator.selection.picks_file import LONGEST_REASON, TRIO
from simulator.text import is_line, is_name
from simulator.words import say


def rule_faults(rule: PickRule) -> tuple[str, ...]:
    """Return everything about a pick rule that cannot be."""
    return tuple(_of_rule(rule))


def _of_rule(rule: PickRule) -> Iterator[str]:
    wanted = TRIO if rule.kind is PickKind.PURSUIT else 1
    if len(rule.skaters) != wanted or len(set(rule.skaters)) != len(rule.skaters):
        if wanted > 1:
            yield say("a pick of the kind {kind} names three different skaters", kind=rule.kind.value)
        else:
            yield say("a pick of the kind {kind} names one skater", kind=rule.kind.value)
    if not all(is_name(name) for name in rule.skaters):
        yield say("this is not a name")
    if rule.takes_start_place and rule.event is None:
        yield say("a pick of the kind {kind} names an event", kind=rule.kind.value)
    if not 0 <= rule.chance <= 1:
        yield say("a chance lies between 0 and 100 %")
    if len(rule.reason) > LONGEST_REASON:
        yield say("a reason has at most {most} letters", most=LONGEST_REASON)
    elif not is_line(rule.reason, LONGEST_REASON):
        yield say("the reason has signs that cannot be shown")
