"""What ``okt games`` writes for other programs."""

from __future__ import annotations

import json
from typing import Any

from simulator.games.outlook import (
    Distribution,
    GamesEvent,
    GamesOutlook,
    GamesStarter,
    MedalChances,
    PickWorth,
)


def games_json_text(
    outlook: GamesOutlook, record: dict[str, Any], score: dict[str, Any] | None = None
) -> str:
    """Return an outlook as JSON, behind the record of the run; `score` tells how good it was."""
    events: dict[str, dict[str, Any]] = {}
    for event in outlook.events:
        worth = [own for own in outlook.places if (own.sex, own.event) == (event.sex, event.event)]
        events.setdefault(str(event.sex), {})[str(event.event)] = {
            "field": _field(event),
            "field_known": event.field_known,
            "rivals_known": event.rivals,
            "rivals": event.foreign,
            "places_worth": [
                {"okt_place": own.place, "starts": own.starts, **_chances(own.chances)} for own in worth
            ],
        }
    told: dict[str, Any] = {
        "run": record,
        "games": {
            "id": outlook.games.id,
            "name": outlook.games.name,
            "field": outlook.field.source or "rule",
            "events": events,
        },
        "skaters": _skaters(outlook),
        "team": {
            str(sex or "both"): {
                "gold": _distribution(total.gold),
                "medals": _distribution(total.medals),
                "top8": _distribution(total.top8),
            }
            for sex, total in outlook.team.items()
        },
        "rows": [
            {
                "sex": str(own.sex),
                "row": own.row,
                "event": str(own.event),
                "starts": own.starts,
                "valued": own.chances is not None,
                **(_chances(own.chances) if own.chances is not None else {}),
            }
            for own in outlook.rows
        ],
        "picks": [_pick(own) for own in outlook.picks],
        "not_simulated": [
            {"sex": str(own.sex), "event": str(own.event), "gold": own.gold, "medal": own.medal}
            for own in outlook.typed
        ],
        **({} if score is None else {"score": score}),
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _chances(chances: MedalChances) -> dict[str, float]:
    return {"gold": chances.gold, "medal": chances.medal, "top8": chances.top8}


def _field(event: GamesEvent) -> list[dict[str, Any]]:
    return [
        {
            "skater": own.skater,
            "country": own.country,
            "rows_known": own.results,
            "starts": own.starts,
            **_chances(own.overall),
        }
        for own in event.starters
    ]


def _skaters(outlook: GamesOutlook) -> list[dict[str, Any]]:
    home = outlook.games.country
    return [
        {
            "skater": own.skater,
            "sex": str(event.sex),
            "event": str(event.event),
            "starts": own.starts,
            **_if_starts(own),
            "medals_brought": own.overall.medal,
        }
        for event in outlook.events
        for own in event.starters
        if own.country == home
    ]


def _if_starts(own: GamesStarter) -> dict[str, Any]:
    """Return the chances of who starts; null where that never happened, and nothing is known of it."""
    known = own.if_starts.tournaments > 0
    chances = own.if_starts
    return {
        "gold_if_starts": chances.gold if known else None,
        "medal_if_starts": chances.medal if known else None,
        "top8_if_starts": chances.top8 if known else None,
        "places_if_starts": list(own.places) if known else None,
    }


def _distribution(own: Distribution) -> dict[str, Any]:
    return {"mean": own.mean, "sd": own.sd, "se": own.se, "chances": list(own.chances)}


def _pick(own: PickWorth) -> dict[str, Any]:
    return {
        "sex": str(own.rule.sex),
        "kind": str(own.rule.kind),
        "skaters": list(own.rule.skaters),
        "event": None if own.rule.event is None else str(own.rule.event),
        "chance": own.rule.chance,
        "happens": own.happens,
        "gold": own.gold.mean,
        "gold_se": own.gold.se,
        "medals": own.medals.mean,
        "medals_se": own.medals.se,
        "top8": own.top8.mean,
        "top8_se": own.top8.se,
        "had_ticket": own.had_ticket,
        "gains": dict(own.gains),
        "costs": dict(own.costs),
    }
