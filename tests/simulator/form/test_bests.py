from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from simulator.event import Event, Sex
from simulator.form.bests import BeforeMeet, Best, RinkBest, past_of
from simulator.form.data import FormData
from simulator.results.reading import read_results

MEET = date(2025, 12, 26)
RESULTS = """date,competition,rink,sex,distance_m,skater,time_s,status
2025-02-14,Cup,Heerenveen,W,500,Anna One,37.50,finished
2025-11-01,Cup,Heerenveen,W,500,Anna One,38.10,finished
2025-11-01,Cup,Heerenveen,W,500,Bea Two,38.00,finished
2025-11-08,Trial,Deventer,W,500,Anna One,38.40,finished
2025-11-08,Trial,Deventer,W,500,Bea Two,38.90,finished
2025-11-15,Third,Calgary,W,500,Anna One,36.00,fell
2025-12-26,OKT,Heerenveen,W,500,Anna One,36.50,finished
2025-11-01,Cup,Heerenveen,W,1000,Anna One,76.00,finished
2025-11-15,Third,Calgary,W,500,Cato Three,38.20,finished
"""


@pytest.fixture
def form(tmp_path) -> FormData:  # type: ignore[no-untyped-def]
    file = tmp_path / "results.csv"
    file.write_text(RESULTS)
    bests = pd.DataFrame(
        {
            "skater": ["Anna One", "Anna One", "Bea Two", "Cato Three"],
            "sex": "W",
            "distance_m": [500, 1000, 500, 500],
            "time_ms": [37_600, 75_000, 37_900, 37_000],
            "rink": ["Calgary", "Calgary", None, "Calgary"],
            "set_before": [True, True, True, False],
        }
    )
    return FormData(read_results(file).table, bests)


@pytest.fixture
def past(form: FormData) -> BeforeMeet:
    return past_of(
        form, MEET, "Heerenveen", Sex.W, Event.D500, ("Anna One", "Bea Two", "Cato Three", "Dora Four")
    )


def test_a_faster_result_takes_the_place_of_an_older_personal_best(past: BeforeMeet) -> None:
    assert past.bests["Anna One"].personal == Best(37_500, "Heerenveen")
    assert past.bests["Bea Two"].personal == Best(37_900, "")


def test_a_season_best_is_of_this_season_and_of_before_the_meet(past: BeforeMeet) -> None:
    assert past.bests["Anna One"].season == Best(38_100, "Heerenveen")


def test_what_is_not_known_stays_unknown(past: BeforeMeet) -> None:
    """The only best of Cato Three may be of the meet itself; her result need not be her best."""
    assert past.bests["Cato Three"].personal is None
    assert past.bests["Cato Three"].season == Best(38_200, "Calgary")
    assert past.bests["Dora Four"].personal is None
    assert past.bests["Dora Four"].season is None


def test_who_met_whom_is_counted_race_by_race(past: BeforeMeet) -> None:
    assert past.won["Anna One", "Bea Two"] == 1
    assert past.won["Bea Two", "Anna One"] == 1
    assert past.won["Anna One", "Cato Three"] == 0  # she fell there


def test_the_fastest_on_the_rink_may_be_anybody_s(form: FormData) -> None:
    past = past_of(form, MEET, "Heerenveen", Sex.W, Event.D500, ("Bea Two",))
    assert past.fastest_here == RinkBest(37_500, "Anna One", date(2025, 2, 14), "Cup")
    assert past_of(form, MEET, "Inzell", Sex.W, Event.D500, ("Bea Two",)).fastest_here is None
