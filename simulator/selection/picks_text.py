"""Writing what the committee decides as TOML, in the form that `picks_file` reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from simulator.event import Event, Sex
from simulator.input.toml_reader import toml_text
from simulator.selection.committee import Committee, PickKind, PickRule, StartPlace


def committee_text(committee: Committee) -> str:
    """Return the policy as the text of a picks file; reading it gives the same policy again."""
    tables = [_pick(rule) for rule in committee.rules]
    for key, places in (("starter", committee.starters), ("refill", committee.refills)):
        tables += [_place(key, *place) for place in _in_order(places)]
    order = list(Event)
    declined = sorted(committee.declined, key=lambda place: (place[0], order.index(place[1]), place[2]))
    tables += [_place("declined", *place) for place in declined]
    return "\n".join("\n".join(table) + "\n" for table in tables)


def _in_order(places: Mapping[StartPlace, tuple[str, ...]]) -> Iterator[tuple[Sex, Event, str]]:
    for (sex, event), skaters in places.items():
        for skater in skaters:
            yield sex, event, skater


def _pick(rule: PickRule) -> list[str]:
    lines = ["[[pick]]", f'sex = "{rule.sex}"', f'kind = "{rule.kind}"']
    if rule.event is not None:
        lines.append(f'event = "{rule.event}"')
    if rule.kind is PickKind.PURSUIT:
        lines.append(f"trio = [{', '.join(map(toml_text, rule.skaters))}]")
    else:
        lines.append(f"skater = {toml_text(rule.skaters[0])}")
    if rule.chance != 1:
        lines.append(f"chance = {rule.chance!r}")
    if rule.reason:
        lines.append(f"reason = {toml_text(rule.reason)}")
    return lines


def _place(key: str, sex: Sex, event: Event, skater: str) -> list[str]:
    return [f"[[{key}]]", f'sex = "{sex}"', f'event = "{event}"', f"skater = {toml_text(skater)}"]
