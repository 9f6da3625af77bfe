"""What ``okt simulate`` writes for other programs: JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

from simulator.event import Event

if TYPE_CHECKING:
    from simulator.tally import Outcome


def json_text(outcome: Outcome, record: dict[str, Any], comparison: dict[str, Any] | None = None) -> str:
    """Return everything as JSON, behind the record of the run; a comparison, if there is one, at the end."""
    skaters = [
        {
            "skater": chance.skater,
            "sex": str(chance.sex),
            "ticket": chance.ticket,
            "ticket_low": chance.ticket_low,
            "ticket_high": chance.ticket_high,
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
        }
        for chance in outcome.skaters
    ]
    told: dict[str, Any] = {"run": record, "skaters": skaters}
    if comparison is not None:
        told["comparison"] = comparison
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def csv_text(outcome: Outcome) -> str:
    """Return the table of tickets as CSV: a line a skater, chances as fractions."""
    events = [event for event in Event if any(event in chance.events for chance in outcome.skaters)]
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    head = ["sex", "skater", "ticket", "ticket_low", "ticket_high"]
    writer.writerow(
        [*head, *(f"route_{event}" for event in events), "route_pick", *(f"start_place_{e}" for e in events)]
    )
    for chance in outcome.skaters:
        routes = [chance.routes.get(event, "") for event in events]
        starts = [chance.events[event].start_place if event in chance.events else "" for event in events]
        bounds = [chance.ticket, chance.ticket_low, chance.ticket_high]
        name = defused(chance.skater)
        writer.writerow([str(chance.sex), name, *bounds, *routes, chance.routes["pick"], *starts])
    return lines.getvalue()


def defused(text: str) -> str:
    """Return text that no spreadsheet takes for a formula."""
    return "'" + text if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
