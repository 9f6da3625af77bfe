"""What is counted of a scenario is what a comparison of the window says."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
from sweeps import content, mixed

from simulator.ask.core import Core
from simulator.engine.job import Job
from simulator.event import Sex
from simulator.sweep import bundle
from simulator.sweep.bundle import WorkerDiffers, bundle_of, counter_of
from simulator.sweep.counting import ScenarioCounter, ToCount
from simulator.sweep.line import read_line


@pytest.mark.parametrize("number", [0, 3, 5, 14, 31])
def test_a_scenario_changes_what_the_window_says_to_the_last_bit(number: int) -> None:
    made = mixed()
    place = made.to_count.place(number)
    plan, baseline = made.to_count.plan(place), made.meets[place.meet].baseline
    told = Core().compare(baseline, Job(plan, 400, made.sweep.seed[place.seed]))
    line = read_line(content(one_of(number), [ScenarioCounter(made.to_count).count(number)]))
    for change in told.changes:
        own = line.changes[change.sex].get(change.skater)
        if own is None:
            assert change.change == 0
            assert change.se == 0
        else:
            assert (own.before, own.after, own.change, own.se) == (
                change.before, change.after, change.change, change.se,
            )  # fmt: skip
            assert line.tickets[change.sex].get(change.skater, 0) == change.after


def one_of(number: int) -> object:
    """Return the sweep with nothing but one scenario to be written."""
    made = mixed()

    class One:
        scenarios = made.scenarios[number : number + 1]
        sweep, skaters = made.sweep, staticmethod(made.skaters)

    return One()


def test_only_the_sexes_that_a_scenario_touches_are_counted() -> None:
    meet = mixed().to_count.meets[0]
    women = replace(meet, rules=(None,), what_ifs=((meet.what_ifs[0][0],), ()))
    counter = ScenarioCounter(ToCount(200, (1,), (women,)))
    assert [sex for sex, _ in counter.count(0)] == ["W"]
    assert [sex for sex, _ in counter.count(1)] == ["W", "M"]  # the baseline: both, and nothing changes
    assert not any(counts[2:].any() for _, counts in counter.count(1))


def test_a_bundle_comes_back_as_it_was_without_form_data() -> None:
    made = mixed().to_count
    again = counter_of(bundle_of(made))
    assert again.to_count.meets[0].baseline.form is None
    for number in (0, 7, 30):
        mine, theirs = ScenarioCounter(made).count(number), again.count(number)
        assert [sex for sex, _ in mine] == [sex for sex, _ in theirs]
        assert all(np.array_equal(one, other) for (_, one), (_, other) in zip(mine, theirs, strict=True))


def test_only_counts_travel() -> None:
    counted = ScenarioCounter(mixed().to_count).count(0)
    assert sum(counts.nbytes for _, counts in counted) < 8_000
    assert all(counts.dtype == np.int64 for _, counts in counted)


def test_a_worker_with_another_program_refuses_the_bundle(monkeypatch: pytest.MonkeyPatch) -> None:
    text = bundle_of(mixed().to_count)
    monkeypatch.setattr(bundle, "program", lambda: {"okt": "9.9", "draws": "1", "numpy": "1.0"})
    with pytest.raises(WorkerDiffers, match=r"okt 9\.9, not"):
        counter_of(text)


def test_a_worker_that_makes_something_else_of_the_inputs_refuses_the_bundle() -> None:
    told = json.loads(bundle_of(mixed().to_count))
    told["meets"][1]["known_by"][Sex.W.value] = "00"
    with pytest.raises(WorkerDiffers, match="the inputs have another hash"):
        counter_of(json.dumps(told).encode())
