"""A meet that was ridden as a forecast: chances of a ticket beside the team that was named."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from simulator.ask.runs import simulate
from simulator.engine.job import Job
from simulator.engine.plan import Plan
from simulator.evaluation.backtest.baselines import LastFive, SeasonBest, TopFiveGap
from simulator.evaluation.backtest.models import Model, RaceForecast
from simulator.evaluation.backtest.races import Past, RaceCard
from simulator.event import Sex
from simulator.form.forecast import Forecast
from simulator.input.faults import Fault, InputRefused
from simulator.meet.team_file import load_team
from simulator.results import empty_table

OURS, UNIFORM = "form", "uniform"
_SIMULATED: tuple[Model, ...] = (SeasonBest(), LastFive(), TopFiveGap())


@dataclass(frozen=True)
class SkaterForecast:
    """A skater's chance of a ticket by each model, and whether she was in the team.

    `by_pick` tells a ticket that coach or committee give for certain, whatever the model.
    """

    sex: Sex
    skater: str
    chances: dict[str, float]
    in_team: bool
    by_pick: bool = False


@dataclass(frozen=True)
class TicketScore:
    """How good a model's chances of a ticket were, over the skaters of one sex or both.

    Attributes
    ----------
    brier
        Mean squared error of the chances.
    log_loss
        Mean negative log of the chance of what happened; a chance is at least half a
        tournament away from 0 and 1.
    found
        How many of the team stand among as many highest chances of each sex.
    expected
        Sum of the chances of the team.
    brier_change, brier_change_se
        Brier score minus that of our model, and its standard error with skaters taken for
        independent, which they are not: they take tickets from each other.
    """

    brier: float
    log_loss: float
    found: int
    expected: float
    brier_change: float
    brier_change_se: float


@dataclass(frozen=True)
class MeetScore:
    """Forecast of a meet against what happened.

    Attributes
    ----------
    skaters
        By sex, and within it by falling chance of our model.
    scores
        By model and sex; None stands for both.
    tickets_without_result
        Expected tickets of skaters without a timed result at any distance before the meet, by
        our model, and how many such skaters there are.
    """

    meet: str
    tournaments: int
    seed: int
    skaters: tuple[SkaterForecast, ...]
    scores: dict[str, dict[Sex | None, TicketScore]]
    tickets_without_result: tuple[float, int]


def score_meet(
    plan: Plan,
    meet: str | Path,
    tournaments: int,
    seed: int,
    told: Callable[[str], None] = lambda model: None,
) -> MeetScore:
    """Simulate a meet that was ridden by each model and compare with the team that was named.

    The simple methods take the place of our forecast of times; incidents, programme and order of
    selection are the same for all.

    Parameters
    ----------
    plan
        The meet with our forecast; its form data feed the other models.
    meet
        Where the team is found, as for `simulator.meet.files.load_meet`.
    told
        Called with the name of each model before it is simulated.

    Raises
    ------
    InputRefused
        When the meet has no team to compare with, or no result is from before it.
    """
    team = load_team(meet)
    past = _past(plan)
    chances: dict[str, dict[tuple[Sex, str], float]] = {}
    picked: set[tuple[Sex, str]] = set()
    for name, forecasts in _forecasts(plan, past).items():
        told(name)
        outcomes = simulate(Job(replace(plan, forecasts=forecasts), tournaments, seed))
        own = [chance for outcome in deque(outcomes, maxlen=1) for chance in outcome.skaters]
        chances[name] = {(chance.sex, chance.skater): chance.ticket for chance in own}
        if name == OURS:
            picked = {(chance.sex, chance.skater) for chance in own if chance.by_pick}
    skaters = list(chances[OURS])
    chances[UNIFORM] = {
        (sex, name): min(1.0, len(team.get(sex, ())) / sum(other is sex for other, _ in skaters))
        for sex, name in skaters
    }
    listed = [
        SkaterForecast(
            sex,
            name,
            {model: own[sex, name] for model, own in chances.items()},
            name in team[sex],
            (sex, name) in picked,
        )
        for sex, name in skaters
        if sex in team
    ]
    listed.sort(key=lambda skater: (list(Sex).index(skater.sex), -skater.chances[OURS], skater.skater))
    parts: list[Sex | None] = [None, *(sex for sex in Sex if sex in team)]
    scores = {
        model: {
            sex: ticket_score([s for s in listed if sex in (None, s.sex)], model, tournaments)
            for sex in parts
        }
        for model in chances
    }
    return MeetScore(plan.meet.name, tournaments, seed, tuple(listed), scores, _unknown(past, listed))


def _past(plan: Plan) -> Past:
    """Return what was known before the meet; a forecast from nothing is no forecast to score."""
    results = plan.form.results if plan.form is not None else empty_table()
    past = Past.of(results, plan.meet.first_day)
    if len(past.starts):
        return past
    found = f"none is dated before {plan.meet.first_day}, the first day of {plan.meet.name}"
    raise InputRefused([Fault("form data", found, "Give a file with results of before it with --form.")])


def _forecasts(plan: Plan, past: Past) -> dict[str, dict[Sex, Forecast]]:
    """Forecasts of each model of both sexes."""
    found = {OURS: dict(plan.forecasts)}
    for model in _SIMULATED:
        found[model.name] = {
            sex: _with_times(plan, forecast, model, past) for sex, forecast in plan.forecasts.items()
        }
    return found


def _with_times(plan: Plan, forecast: Forecast, model: Model, past: Past) -> Forecast:
    """Return the forecast with mean and spread of times by another model."""
    cards, entries = [], []
    for event in forecast.events:
        own = forecast.entries_of(event)
        names = tuple(forecast.skaters[number] for number in forecast.entry_skater[own])
        day = plan.meet.first_day
        cards.append(RaceCard(plan.meet.id, day, day, plan.meet.rink, forecast.sex, event, "", "", names))
        entries.append(own)
    mean, spread = forecast.log_time_mean.copy(), forecast.race_spread.copy()
    races: Sequence[RaceForecast] = model.forecast(past, cards)
    for race, own in zip(races, entries, strict=True):
        # A method of gaps knows no times: the middle of the event stays where it was.
        mean[own] = race.mean - np.median(race.mean) + np.median(forecast.log_time_mean[own])
        spread[own] = race.spread
    noise = races[0].noise if races else forecast.noise
    level = np.zeros_like(forecast.level_loading)
    return replace(forecast, log_time_mean=mean, race_spread=spread, level_loading=level, noise=noise)


def ticket_score(skaters: Sequence[SkaterForecast], model: str, tournaments: int) -> TicketScore:
    """Score a model's chances of a ticket by the team, over these skaters."""
    chance = np.array([skater.chances[model] for skater in skaters])
    happened = np.array([skater.in_team for skater in skaters])
    ours = np.array([skater.chances[OURS] for skater in skaters])
    change = (chance - happened) ** 2 - (ours - happened) ** 2
    least = 0.5 / tournaments
    kept = np.clip(np.where(happened, chance, 1 - chance), least, 1 - least)
    found = 0
    for sex in {skater.sex for skater in skaters}:
        own = sorted((s for s in skaters if s.sex is sex), key=lambda s: (-s.chances[model], s.skater))
        size = sum(skater.in_team for skater in own)
        found += sum(skater.in_team for skater in own[:size])
    return TicketScore(
        float(((chance - happened) ** 2).mean()),
        float(-np.log(kept).mean()),
        found,
        float(chance[happened].sum()),
        float(change.mean()),
        float(change.std() / np.sqrt(len(change))),
    )


def _unknown(past: Past, skaters: Sequence[SkaterForecast]) -> tuple[float, int]:
    """Tickets expected of skaters without a timed result, and their number."""
    known = set(zip(past.starts["sex"], past.starts["skater"], strict=True))
    new = [skater for skater in skaters if (skater.sex.value, skater.skater) not in known]
    return sum(skater.chances[OURS] for skater in new), len(new)
