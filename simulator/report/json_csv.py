"""What ``okt simulate`` writes for other programs: JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

from simulator.chances.basis_words import basis_json, skater_json
from simulator.event import Event
from simulator.selection.reasons import OutKind
from simulator.text import defused

if TYPE_CHECKING:
    from simulator.chances.basis import Basis
    from simulator.chances.order import LeftOpen, OrderChance, ReasonOut
    from simulator.chances.outcome import Outcome
    from simulator.selection.committee import PickRule

_TEAM_EVENTS = (Event.MASS_START, Event.TEAM_PURSUIT)


def json_text(
    outcome: Outcome,
    record: dict[str, Any],
    comparison: dict[str, Any] | None = None,
    basis: Basis | None = None,
) -> str:
    """Return everything as JSON, see `json_values`."""
    told = json_values(outcome, record, comparison, basis)
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def json_values(
    outcome: Outcome,
    record: dict[str, Any],
    comparison: dict[str, Any] | None = None,
    basis: Basis | None = None,
) -> dict[str, Any]:
    """Return everything as values for JSON, behind the record of the run; a comparison at the end.

    Parameters
    ----------
    basis
        What the forecasts rest on, None when they were not made from form data.
    """
    skaters = [
        {
            "skater": chance.skater,
            "sex": str(chance.sex),
            "ticket": chance.ticket,
            "ticket_low": chance.ticket_low,
            "ticket_high": chance.ticket_high,
            "certain_by": chance.certain_by,
            "routes": {str(route): share for route, share in chance.routes.items()},
            "events": {
                str(event): {
                    "places": list(own.places),
                    "unplaced": own.unplaced,
                    "fall": own.fall,
                    "disqualified": own.disqualified,
                    "start_place": own.start_place,
                    "median_time_s": own.median_time_s,
                    "entrants_known": own.entrants_known,
                }
                for event, own in chance.events.items()
            },
            "start_places": {str(event): share for event, share in chance.start_places.items()},
            **({"lost_starts": sorted(map(str, chance.lost_starts))} if chance.lost_starts else {}),
            "picks": [{**_pick(rule), "ticket": share} for rule, share in chance.picks.items()],
            "reasons_out": [_reason(reason) for reason in chance.reasons_out],
            **(skater_json(basis.of(chance.sex, chance.skater)) if basis is not None else {}),
        }
        for chance in outcome.skaters
    ]
    order = {str(sex): _order(own) for sex, own in outcome.order.items()}
    if basis is not None:
        record = {**record, "basis": basis_json(basis)}
    told: dict[str, Any] = {"run": record, "skaters": skaters, "order": order}
    if comparison is not None:
        told["comparison"] = comparison
    return told


def _pick(rule: PickRule) -> dict[str, Any]:
    event = None if rule.event is None else str(rule.event)
    return {"kind": str(rule.kind), "skaters": list(rule.skaters), "event": event, "chance": rule.chance}


def _reason(reason: ReasonOut) -> dict[str, Any]:
    told: dict[str, Any] = {"kind": str(reason.kind), "chance": reason.chance}
    if reason.event is not None:
        told["event"] = str(reason.event)
    if reason.place is not None:
        told["okt_place"] = reason.place
    if reason.rank is not None:
        told["name"] = reason.rank
    if reason.rule is not None:
        told["pick"] = _pick(reason.rule)
    return told


def _order(order: OrderChance) -> dict[str, Any]:
    return {
        "rows": [
            {
                "row": own.row.number,
                "event": str(own.row.event),
                "okt_place": own.row.okt_place,
                **own.row.besides,
                "reached": own.reached,
                "adds_name": own.adds_name,
                "last_ticket": own.last_ticket,
                "takers": [
                    {"skater": taker.skater, "takes": taker.takes, "adds": taker.adds} for taker in own.takers
                ],
            }
            for own in order.rows
        ],
        "not_full": order.not_full,
        "picks": [
            {
                **_pick(own.rule),
                "made": own.fired,
                "brought_in": dict(own.brought_in),
                "displaced": dict(own.displaced),
            }
            for own in order.picks
        ],
        "first_out": dict(order.first_out),
        **({"reserves": [dict(own) for own in order.reserves]} if order.reserves else {}),
        "left_to_committee": left_json(order.left),
    }


def left_json(left: LeftOpen) -> dict[str, Any]:
    """Return tickets left to the committee as values for JSON: how many on average, and chances."""
    return {"mean": left.mean, "any": left.any, "chances": list(left.chances)}


def csv_text(outcome: Outcome) -> str:
    """Return the table of tickets as CSV: a line a skater, chances as fractions."""
    events = [event for event in Event if any(event in chance.events for chance in outcome.skaters)]
    routes = [event for event in Event if any(event in chance.routes for chance in outcome.skaters)]
    summed = [event for event in routes if event.is_classification]
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(
        [
            *("sex", "skater", "ticket", "ticket_low", "ticket_high", "certain_by"),
            *(f"route_{event}" for event in routes),
            "route_pick",
            *(f"start_place_{event}" for event in events),
            *(f"start_place_{event}" for event in (*summed, *_TEAM_EVENTS)),
            *(f"out_{kind}" for kind in OutKind),
        ]
    )
    for chance in outcome.skaters:
        by_route = [chance.routes.get(event, "") for event in routes]
        starts = [chance.events[event].start_place if event in chance.events else "" for event in events]
        bounds = [chance.ticket, chance.ticket_low, chance.ticket_high, chance.certain_by or ""]
        name = defused(chance.skater)
        starts += [chance.start_places.get(event, 0.0) for event in (*summed, *_TEAM_EVENTS)]
        out = [sum(own.chance for own in chance.reasons_out if own.kind is kind) for kind in OutKind]
        writer.writerow([str(chance.sex), name, *bounds, *by_route, chance.routes["pick"], *starts, *out])
    return lines.getvalue()
