"""Reading what-ifs from plain tables."""

from __future__ import annotations

from collections.abc import Callable

from simulator.project.plain import KINDS, Table
from simulator.project.plain_reader import PlainReader
from simulator.text import composed
from simulator.what_if.ranges import MOST_PAIRS, impossible
from simulator.what_if.what_ifs import (
    AssumedKind,
    AssumedOutcome,
    EntrantAdded,
    EntrantRemoved,
    FormShift,
    IncidentKind,
    IncidentRate,
    OtherOrder,
    PairsSet,
    PickRules,
    WhatIf,
    Withdrawal,
)


def read_what_if(reader: PlainReader, own: Table, at: str) -> WhatIf | None:
    """Read one what-if; None, with the reasons among the reader's faults, when it has any."""
    before = len(reader.faults)
    word = reader.value(own, "what", str, at)
    if word is None:
        return None
    if word not in KINDS:
        reader.unknown([word], list(KINDS), f"{at}what, ", "kind of what-if")
        return None
    given = {key: value for key, value in own.items() if key != "what"}
    what_if = _READERS[word](reader, given, at)
    if what_if is None or len(reader.faults) > before:
        return None
    for fault in impossible(what_if):
        reader.fault(at.rstrip(", "), fault)
    return what_if if len(reader.faults) == before else None


def _outcome(reader: PlainReader, own: Table, at: str) -> AssumedOutcome | None:
    reader.unknown(own, ["sex", "event", "skater", "kind", "place", "time", "run", "rival"], at)
    sex, event, skater = reader.sex(own, at), reader.event(own, at), reader.name(own, "skater", at)
    kind = reader.word(own, "kind", AssumedKind, at)
    place, time_ms, run = (
        reader.whole(own, "place", at),
        reader.time_ms(own, at),
        reader.whole(own, "run", at),
    )
    rival = reader.name(own, "rival", at) if "rival" in own else None
    if sex is None or event is None or skater is None or kind is None:
        return None
    return AssumedOutcome(sex, event, skater, kind, place, time_ms, run, rival)


def _form_shift(reader: PlainReader, own: Table, at: str) -> FormShift | None:
    reader.unknown(own, ["sex", "skater", "event", "s_per_1000m"], at)
    sex, skater = reader.sex(own, at), reader.name(own, "skater", at)
    event, shift = reader.event(own, at, needed=False), reader.number(own, "s_per_1000m", at)
    return None if sex is None or skater is None or shift is None else FormShift(sex, skater, event, shift)


def _incident_rate(reader: PlainReader, own: Table, at: str) -> IncidentRate | None:
    reader.unknown(own, ["sex", "skater", "event", "kind", "chance"], at)
    sex, skater = reader.sex(own, at), reader.name(own, "skater", at)
    event, kind = reader.event(own, at, needed=False), reader.word(own, "kind", IncidentKind, at)
    chance = reader.number(own, "chance", at)
    if sex is None or skater is None or kind is None or chance is None:
        return None
    return IncidentRate(sex, skater, event, kind, chance)


def _withdrawal(reader: PlainReader, own: Table, at: str) -> Withdrawal | None:
    reader.unknown(own, ["sex", "skater", "event"], at)
    sex, skater, event = (
        reader.sex(own, at),
        reader.name(own, "skater", at),
        reader.event(own, at, needed=False),
    )
    return None if sex is None or skater is None else Withdrawal(sex, skater, event)


def _entrant(
    kind: type[EntrantAdded] | type[EntrantRemoved],
) -> Callable[[PlainReader, Table, str], WhatIf | None]:
    def read(reader: PlainReader, own: Table, at: str) -> WhatIf | None:
        reader.unknown(own, ["sex", "event", "skater"], at)
        sex, event, skater = reader.sex(own, at), reader.event(own, at), reader.name(own, "skater", at)
        if sex is None or event is None or skater is None:
            return None
        return kind(sex, event, skater)

    return read


def _pairs(reader: PlainReader, own: Table, at: str) -> PairsSet | None:
    reader.unknown(own, ["sex", "event", "pairs"], at)
    sex, event = reader.sex(own, at), reader.event(own, at)
    given = reader.value(own, "pairs", list, at) or []
    if len(given) > MOST_PAIRS:
        reader.fault(f"{at}pairs", f"{len(given):,} pairs are too many", f"At most {MOST_PAIRS} are read.")
        return None
    pairs = []
    for number, pair in enumerate(given, start=1):
        names = reader.of_kind(pair, list, f"{at}pair {number}") or []
        texts = [reader.of_kind(name, str, f"{at}pair {number}") for name in names[:3]]
        pairs.append(tuple(composed(text) for text in texts if text is not None))
    return None if sex is None or event is None else PairsSet(sex, event, tuple(pairs))


def _pick_rules(reader: PlainReader, own: Table, at: str) -> PickRules | None:
    reader.unknown(own, ["pick"], at)
    committee = reader.committee(own, at.rstrip(", ")) if set(own) <= {"pick"} else None
    return None if committee is None else PickRules(committee.rules)


def _rule_set(reader: PlainReader, own: Table, at: str) -> OtherOrder | None:
    reader.unknown(own, ["rules"], at)
    if "rules" not in own:
        reader.fault(f"{at}rules", "this key is missing", "Expected a rule set.")
        return None
    rules = reader.rules(own["rules"], f"{at}rules")
    return None if rules is None else OtherOrder(rules)


_READERS: dict[str, Callable[[PlainReader, Table, str], WhatIf | None]] = {
    "outcome": _outcome,
    "form_shift": _form_shift,
    "incident_rate": _incident_rate,
    "withdrawal": _withdrawal,
    "entrant_added": _entrant(EntrantAdded),
    "entrant_removed": _entrant(EntrantRemoved),
    "pairs": _pairs,
    "pick_rules": _pick_rules,
    "rule_set": _rule_set,
}
