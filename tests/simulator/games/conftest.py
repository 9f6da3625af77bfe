"""The shipped trial with the Games behind it, and small ones of a test's own choice."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

import numpy as np
import pytest

from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.form.forecast import Forecast
from simulator.games.asked import games_inputs
from simulator.games.games import Games, GamesField, GamesRace, Rival
from simulator.games.joint_fit import GamesForm, GamesStarts
from simulator.games.run import GamesInputs
from simulator.project.plan_files import load_plan

MakeInputs = Callable[..., GamesInputs]


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan()


@pytest.fixture(scope="module")
def inputs(plan: Plan) -> GamesInputs:
    return games_inputs(plan)


def starts_of(
    starts: Sequence[tuple[str, Event]], time_s: Sequence[float], level_sd: float, spread: float
) -> GamesStarts:
    """Make starts at some Games, each with a level of its own."""
    skaters = tuple(dict.fromkeys(name for name, _ in starts))
    number = np.array([skaters.index(name) for name, _ in starts], dtype=np.int64)
    most = int(np.bincount(number).max()) if len(number) else 1
    loading = np.zeros((len(starts), most))
    for row in range(len(starts)):
        loading[row, int((number[:row] == number[row]).sum())] = level_sd
    return GamesStarts(
        skaters,
        tuple(event for _, event in starts),
        number,
        np.log(np.array(time_s, dtype=np.float64)),
        loading,
        np.full(len(starts), spread),
        np.zeros(len(starts)),
        np.full(len(starts), 5, dtype=np.int64),
    )


@pytest.fixture
def make_inputs() -> MakeInputs:
    """Return what makes the Games of women of a plan: levels go over with a slope, and own ones are added."""

    def build(
        plan: Plan,
        rivals: Mapping[Event, Mapping[str, float]],
        slope: float = 1.0,
        left: float = 0.0,
        spread: float = 0.01,
    ) -> GamesInputs:
        forecast: Forecast = plan.forecasts[Sex.W]
        names = [forecast.skaters[number] for number in forecast.entry_skater]
        ours = starts_of(
            list(zip(names, forecast.entry_event, strict=True)),
            np.exp(forecast.log_time_mean).tolist(),
            left,
            spread,
        )
        upon = np.zeros(forecast.level_loading.shape)
        for row in range(len(names)):
            upon[row, names[:row].count(names[row])] = slope
        theirs = sorted((name, event) for event, known in rivals.items() for name in known)
        times = [rivals[event][name] for name, event in theirs]
        field = GamesField(
            {(Sex.W, event): tuple(Rival(name, "XXX") for name in known) for event, known in rivals.items()}
        )
        games = Games(
            "test-games",
            "Test Games",
            "Somewhere",
            date(2026, 2, 7),
            "NED",
            tuple(GamesRace(date(2026, 2, 7), Sex.W, event, 20) for event in forecast.events),
            {(Sex.W, event): {"NED": 3, "XXX": 3} for event in forecast.events},
        )
        form = GamesForm(Sex.W, forecast, ours, upon, starts_of(theirs, times, left, spread), forecast.noise)
        return GamesInputs(games, field, {Sex.W: form})

    return build
