"""What ``okt policy`` writes for other programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from simulator.games.outlook import Gain
from simulator.policy.judgement import DerivedOrder, Judged, Laboratory


def policy_json_text(laboratories: Sequence[Laboratory], record: dict[str, Any]) -> str:
    """Return the laboratories of each sex as JSON, behind the record of the run."""
    told = {
        "run": record,
        "sexes": {
            str(own.sex): {
                "tournaments": own.tournaments,
                "base": own.base.name,
                "policies": [_policy(judged) for judged in own.policies],
                "derived": None if own.derived is None else _derived(own.derived),
            }
            for own in laboratories
        },
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _gain(gain: Gain) -> dict[str, float | None]:
    return {"mean": gain.mean, "se": gain.se}


def _policy(own: Judged) -> dict[str, Any]:
    change = own.change
    return {
        "name": own.name,
        "words": own.words,
        "selection": own.selecting.value,
        "gold": own.total.gold.mean,
        "medals": own.total.medals.mean,
        "top8": own.total.top8.mean,
        "change": {"gold": _gain(change.gold), "medals": _gain(change.medals), "top8": _gain(change.top8)},
        "regret": {"true_levels": _gain(own.regret[0]), "hindsight": _gain(own.regret[1])},
        "best_team_share": own.best_names,
        "best_team_all": own.best_all,
        "lost_by_mishap": own.mishap,
        "luck": own.luck,
        "certain_after_day": list(own.certain),
        "capped": own.capped,
        "slower_is_better": own.slower_is_better,
        "slower_example": None if own.slower is None else asdict(own.slower),
        "belief_error": [
            {"error": line.error, "medals": _gain(line.change), "spread": line.spread, "draws": line.draws}
            for line in own.beliefs
        ],
        "tickets": {
            one.skater: {
                "before": one.before,
                "after": one.after,
                "change": one.change.mean,
                "se": one.change.se,
            }
            for one in own.tickets
        },
    }


def _derived(order: DerivedOrder) -> dict[str, Any]:
    return {
        "goal": order.goal,
        "tau": order.tau,
        "rows": [
            {
                "row": row.row.text,
                "published": row.published,
                "worth": None if row.worth is None else _gain(row.worth),
                "above_the_next": row.sure,
            }
            for row in order.rows
        ],
    }
