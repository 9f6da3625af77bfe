"""Another number of start places of an event, with all of a rule set that hangs on it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from simulator.event import Event, Sex
from simulator.selection.rule_set import RuleSet


def with_start_places(rules: RuleSet, sex: Sex, event: Event, number: int) -> RuleSet:
    """Return the rules with so many start places of an event.

    With fewer of them, rows beyond them leave the order, the last ones first; the worst ranks, who is
    named last beforehand and start places kept for picks go with them. With more of them the order stays:
    those without a row are filled as places that come free are.
    """
    places = {**rules.start_places.get(sex, {}), event: number}
    if not number:
        del places[event]
    kept = min(rules.kept(sex, event), number)
    named = rules.named.get(sex, {}).get(event, ())[: number - kept]
    qualified = rules.prequalified.get(sex, {}).get(event, ())[: number - kept - len(named)]
    own: dict[str, object] = {"kept_for_picks": kept, "named": named, "prequalified": qualified}
    ranks = rules.quota_ranks.get(sex, {}).get(event, ())
    if len(ranks) > number:
        own["quota_ranks"] = ranks[:number]
    values: dict[str, Any] = {name: _with(getattr(rules, name), sex, event, one) for name, one in own.items()}
    values["start_places"] = {**rules.start_places, sex: places}
    values["order"] = {**rules.order, sex: _rows(rules, sex, event, number)}
    return replace(rules, **values)


def _rows(rules: RuleSet, sex: Sex, event: Event, number: int) -> tuple[Any, ...]:
    """Return the rows of the order without those beyond the start places, numbered from the top."""
    kept, picks = [], 0
    for row in rules.order.get(sex, ()):
        if row.event is event:
            picks += row.is_pick
            if (picks if row.okt_place is None else row.okt_place) > number:
                continue
        kept.append(row)
    return tuple(replace(row, number=place) for place, row in enumerate(kept, start=1))


def _with(by_sex: Any, sex: Sex, event: Event, value: object) -> Any:
    """Return a figure of each sex and event with another value of one; an empty one takes it out."""
    own = {one: of for one, of in by_sex.get(sex, {}).items() if one is not event}
    if value:
        own[event] = value
    return {one: of for one, of in {**by_sex, sex: own}.items() if of}
