"""What forecasts rest on, in a line and in JSON."""

from __future__ import annotations

from datetime import date
from typing import Any

from simulator.chances.basis import Basis, Nothing, SkaterBasis, Stale, WithoutResult
from simulator.event import Sex


def basis_line(basis: Basis) -> str:
    """Return one line: how many results, up to when, and the selection order."""
    if basis.nothing is not None:
        return f"{nothing_words(basis)} · {basis.order}"
    results = "1 result" if basis.used == 1 else f"{basis.used:,} results"
    newest = basis.newest
    until = "" if newest is None else f" up to {_day(newest)}"
    as_of = "" if basis.as_of is None else f", as known on {_day(basis.as_of)}"
    return f"{results}{until}{as_of} · {basis.order}"


def nothing_words(basis: Basis) -> str:
    """Say that and why the form data leave nothing for the forecast."""
    before = f"is known to be from before {_day(basis.first_day)}, the first day of the meet"
    if basis.as_of is not None and basis.as_of < basis.first_day:
        before = f"was known on {_day(basis.as_of)}"
    why = {
        Nothing.EMPTY: "the form data hold no result",
        Nothing.NOT_BEFORE_THE_MEET: f"none of the {basis.rows:,} results {before}",
        Nothing.NOT_OF_AN_ENTRANT: f"none of the {basis.used:,} results is a time of an entrant",
        None: "",
    }[basis.nothing]
    return f"Forecast without results: {why}"


def warning_words(basis: Basis) -> str:
    """Say that there is no form data or that it is old; empty when neither is so."""
    if basis.nothing is not None:
        return nothing_words(basis)
    newest = basis.newest
    if basis.stale is None or newest is None:
        return ""
    day = f"{newest.day} {newest:%B %Y}"
    if basis.stale is Stale.NOT_THIS_SEASON:
        return f"Old form data: the newest result is of {day}, none is of this season"
    return f"Old form data: the newest result is of {day}, more than three months before the meet"


def season_words(basis: Basis) -> list[str]:
    """Say who the World Cup team is not known of, and whose results are seasons old; mostly nothing."""
    if basis.nothing is not None:
        return []
    said = []
    if not basis.team_known:
        said.append(
            "The World Cup team of this season is not known: no World Cup of it is among the results. "
            "Nobody counts as selected or passed over."
        )
    aged = basis.aged()
    if aged:
        names = ", ".join(f"{own.skater} ({own.newest:%Y})" for own in aged)
        said.append(f"Newest result of before last season, so that less is known of the level now: {names}.")
    return said


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def missing_words(basis: Basis, sex: Sex | None = None) -> str:
    """Name the entrants of one sex, or of both, without a result, and the likely reason; may be empty."""
    told: dict[str, list[str]] = {}
    for own in basis.without_results():
        if sex in (None, own.sex):
            why = {
                WithoutResult.NONE: "no result at all",
                WithoutResult.TOO_LATE: "all results of the meet or later",
                WithoutResult.OTHER_NAME: f'written "{own.other_name}"?',
                None: "",
            }[own.missing]
            told.setdefault(why, []).append(own.skater)
    return "; ".join(f"{', '.join(names)} ({why})" for why, names in told.items())


def basis_json(basis: Basis) -> dict[str, Any]:
    """Return what forecasts rest on as values for JSON."""
    from simulator.form.hyperparameters import FIGURES_VERSION

    return {
        "results_used": basis.used,
        "newest": None if basis.newest is None else basis.newest.isoformat(),
        "first_day": basis.first_day.isoformat(),
        "selection_order": str(basis.order),
        "personal_bests_used": basis.personal_bests,
        "nothing": None if basis.nothing is None else str(basis.nothing),
        "model_version": FIGURES_VERSION,
        "as_of": None if basis.as_of is None else basis.as_of.isoformat(),
        "world_cup_team_known": basis.team_known,
        "before_last_season": [
            {"sex": str(own.sex), "skater": own.skater, "newest": str(own.newest)} for own in basis.aged()
        ],
        "stale": None if basis.stale is None else str(basis.stale),
        "warning": warning_words(basis) or None,
        "without_results": [
            {
                "sex": str(own.sex),
                "skater": own.skater,
                "reason": str(own.missing),
                "other_name": own.other_name or None,
            }
            for own in basis.without_results()
        ],
        "sources": [
            {
                "name": source.name or "shipped",
                "rows": source.rows,
                "used": source.used,
                "not_understood": source.unread,
                "repeated": source.repeated,
                "of_the_meet_or_later": source.late,
                "without_a_day": source.undated,
                "newest": None if source.newest is None else source.newest.isoformat(),
            }
            for source in basis.sources
        ],
        "forecast_from_nothing": list(basis.from_nothing()),
    }


def skater_json(known: SkaterBasis | None) -> dict[str, Any]:
    """Return what is known of a skater as values for JSON; who is entered nowhere has no forecast."""
    if known is None:
        return {"results_used": 0, "forecast_from": None}
    return {"results_used": known.results, "forecast_from": str(known.forecast_from)}
