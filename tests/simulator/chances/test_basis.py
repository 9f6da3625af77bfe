"""What forecasts rest on: counted, told in a line, in the table and in JSON; nothing is told as nothing."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from simulator.chances.basis import Basis, ForecastFrom, Nothing, SkaterBasis, SourceBasis
from simulator.chances.basis_of import basis_of
from simulator.chances.basis_words import basis_json, basis_line, nothing_words, season_words
from simulator.cli.commands import app
from simulator.event import Sex
from simulator.form.data import Pasted
from simulator.project.plan_files import load_plan

HEAD = "date,competition,sex,distance_m,skater,time_s,status\n"
BEFORE = (
    HEAD
    + "2026-11-05,Race 4,W,1000,Anna One,74.12,finished\n"
    + "2026-11-19,Race 6,W,500,Anna One,37.52,finished\n"
    + "2026-11-19,Race 6,W,1000,Somebody Else,75.10,finished\n"
)
OF_THE_MEET = HEAD + "2026-12-26,The meet,W,1000,Anna One,74.12,finished\n"
OF_OTHERS = HEAD + "2026-11-05,Race 4,W,1000,Somebody Else,74.12,finished\n"
RULES = """
id = "small"
name = "Small rules"
valid_from = 2026-12-01
cap = 1
max_picks = 0
refill = "next_placed"
ties = "lot"
source = "invented"
start_places.W = { 1000 = 1 }
start_places.M = { 1000 = 1 }
order.W = ["1000-1"]
order.M = ["1000-1"]
"""


@pytest.fixture
def meet(tmp_path: Path) -> Path:
    """A meet of Anna One, of whom there are results, and Bea Two, of whom there are none."""
    folder = tmp_path / "meet"
    folder.mkdir()
    (folder / "meet.toml").write_text(
        'id = "small"\nname = "Small meet"\nrink = "Heerenveen"\nfirst_day = 2026-12-26\n'
        'last_day = 2026-12-27\nrule_set = "knsb-2026"\n'
    )
    (folder / "programme.csv").write_text("day,date,order,sex,event,run\n1,2026-12-26,1,W,1000,1\n")
    (folder / "entries.csv").write_text("sex,event,skater\nW,1000,Anna One\nW,1000,Bea Two\n")
    (tmp_path / "rules.toml").write_text(RULES)
    return folder


def basis(meet: Path, *texts: str, pasted: tuple[Pasted, ...] = ()) -> Basis:
    files = []
    for number, text in enumerate(texts):
        files.append(meet.parent / f"form{number}.csv")
        files[-1].write_text(text)
    found = basis_of(load_plan(files, rules=str(meet.parent / "rules.toml"), meet=str(meet), pasted=pasted))
    assert found is not None
    return found


def okt(meet: Path, text: str, *arguments: str) -> Result:
    (meet.parent / "form.csv").write_text(text)
    given = ["--meet", str(meet), "--rules", str(meet.parent / "rules.toml")]
    given += ["--form", str(meet.parent / "form.csv"), "--tournaments", "200", *arguments]
    result = CliRunner().invoke(app, ["simulate", *given])
    assert result.exit_code == 0, result.output
    return result


def test_results_of_before_the_meet_are_counted_with_their_newest_day(meet: Path) -> None:
    found = basis(meet, BEFORE)
    assert (found.used, found.newest, found.nothing) == (3, date(2026, 11, 19), None)
    assert basis_line(found) == "3 results up to 19 November 2026 · Small rules"


def test_every_row_of_every_source_is_used_or_left_out_for_a_reason(meet: Path) -> None:
    odd = HEAD + "2026-11-05,Race 4,W,1000,Anna One,74.12,finished\n" + OF_THE_MEET.removeprefix(HEAD)
    odd += ",No day known,W,1000,Anna One,74.50,finished\n2026-11-06,Race 5,W,100,Anna One,10.50,finished\n"
    paste = Pasted("POS NAME NAT TIME\n1 Bea Two NED 1:15.20\n",
                   (("sex", "W"), ("distance_m", "1000"), ("date", "2026-11-21")))  # fmt: skip
    first, second, third = basis(meet, BEFORE, odd, pasted=(paste,)).sources
    assert (first.name, first.rows, first.used) == ("form0.csv", 3, 3)
    assert second.used == 0
    assert (second.repeated, second.late, second.undated) == (0 + 1, 1, 1)
    assert second.rows == second.used + second.unread + second.repeated + second.late + second.undated
    assert (third.used, third.newest) == (1, date(2026, 11, 21))


def test_of_each_entrant_it_is_known_what_the_forecast_is_from(meet: Path) -> None:
    found = basis(meet, BEFORE)
    known, unknown = found.of(Sex.W, "Anna One"), found.of(Sex.W, "Bea Two")
    assert known is not None
    assert unknown is not None
    assert (known.results, known.forecast_from) == (2, ForecastFrom.RESULTS)
    assert (unknown.results, unknown.forecast_from) == (0, ForecastFrom.NOTHING)
    assert found.from_nothing() == found.from_nothing(Sex.W) == ("Bea Two",)
    assert found.from_nothing(Sex.M) == ()
    assert found.of(Sex.W, "Somebody Else") is None  # entered nowhere


def test_who_is_forecast_from_nothing_stands_in_one_order_however_the_entries_stand(meet: Path) -> None:
    (meet / "programme.csv").write_text(
        "day,date,order,sex,event,run\n1,2026-12-26,1,W,1000,1\n1,2026-12-26,2,M,1000,1\n"
    )
    entries = [
        "M,1000,Dirk Four",
        "W,1000,Cora Three",
        "W,1000,Anna One",
        "M,1000,Carl Five",
        "W,1000,Bea Two",
    ]
    told = []
    for lines in (entries, entries[::-1], sorted(entries)):
        (meet / "entries.csv").write_text("\n".join(["sex,event,skater", *lines, ""]))
        told.append(json.loads(okt(meet, BEFORE, "--json", "-").stdout)["run"]["basis"])
    assert told[0]["forecast_from_nothing"] == ["Bea Two", "Cora Three", "Carl Five", "Dirk Four"]
    assert told[0] == told[1] == told[2]


def test_the_shipped_data_say_what_they_hold() -> None:
    found = basis_of(load_plan())
    assert found is not None
    (source,) = found.sources
    assert (source.name, source.undated, source.used) == ("", source.rows - source.used, found.used)
    assert basis_line(found).endswith("results up to 14 December 2025 · KNSB, Games of 2026")
    from_bests = [own for own in found.skaters if own.forecast_from is ForecastFrom.PERSONAL_BESTS]
    assert from_bests  # no result, but a personal best: that is not nothing
    assert found.personal_bests > 30


@pytest.mark.parametrize(
    ("text", "why", "words"),
    [
        (OF_THE_MEET, Nothing.NOT_BEFORE_THE_MEET, "none of the 1 results is known to be from before"),
        (OF_OTHERS, Nothing.NOT_OF_AN_ENTRANT, "none of the 1 results is a time of an entrant"),
    ],
)
def test_form_data_that_leave_nothing_are_marked_above_and_below_the_table(
    meet: Path, text: str, why: Nothing, words: str
) -> None:
    found = basis(meet, text)
    assert found.nothing is why
    assert words in nothing_words(found)
    assert basis_line(found).startswith("Forecast without results")
    shown = okt(meet, text).stdout
    assert shown.index(words) < shown.index("Chance of an Olympic ticket") < shown.rindex(words)
    told = json.loads(okt(meet, text, "--json", "-").stdout)
    assert told["run"]["basis"]["nothing"] == str(why)


def test_an_empty_form_file_is_refused_or_marked(meet: Path) -> None:
    (meet.parent / "form.csv").write_text(HEAD)
    command = ["simulate", "--meet", str(meet), "--form", str(meet.parent / "form.csv"), "--tournaments", "5"]
    result = CliRunner().invoke(app, command)
    assert result.exit_code == 2 or "Forecast without results" in result.stdout


def test_who_is_forecast_from_nothing_carries_a_mark_in_table_and_json(meet: Path) -> None:
    shown = okt(meet, BEFORE).stdout
    assert "Bea Two °" in shown
    assert "Anna One °" not in shown
    assert "° 1 entrant is forecast from nothing" in shown
    assert "Forecast from: 3 results up to 19 November 2026 · Small rules." in shown
    told = json.loads(okt(meet, BEFORE, "--json", "-").stdout)
    of = {own["skater"]: (own["results_used"], own["forecast_from"]) for own in told["skaters"]}
    assert of == {"Anna One": (2, "results"), "Bea Two": (0, "nothing")}
    assert told["run"]["basis"]["forecast_from_nothing"] == ["Bea Two"]
    assert told["run"]["basis"]["results_used"] == 3


def test_results_of_before_last_season_are_said_to_be_so() -> None:
    day = date(2026, 1, 20)
    old = SkaterBasis(Sex.W, "Old", 3, 0, newest=date(2024, 6, 30))
    last = SkaterBasis(Sex.W, "Last", 3, 0, newest=date(2024, 7, 1))
    source = SourceBasis("", 9, 9, newest=date(2025, 12, 1))
    basis = Basis("KNSB", day, (source,), (old, last, SkaterBasis(Sex.W, "None", 0, 0)))
    assert basis.aged() == (old,)
    assert [*season_words(basis)] == [
        "Newest result of before last season, so that less is known of the level now: Old (2024)."
    ]
    assert season_words(Basis("KNSB", day, (source,), (last,))) == []


def test_an_unknown_team_of_the_season_is_told_and_a_known_one_is_not() -> None:
    plan = load_plan()
    assert plan.form is not None
    basis = basis_of(plan)
    assert basis is not None
    assert basis.team_known
    assert basis_json(basis)["world_cup_team_known"] is True
    assert not season_words(basis)
    next_year = replace(
        plan,
        meet=replace(
            plan.meet,
            programme=tuple(replace(race, date=race.date.replace(year=2026)) for race in plan.meet.programme),
        ),
    )
    later = basis_of(next_year)
    assert later is not None
    assert not later.team_known
    assert "World Cup team of this season is not known" in season_words(later)[0]


def test_the_line_tells_as_of_which_day() -> None:
    plan = load_plan(as_of=date(2025, 11, 20))
    basis = basis_of(plan)
    assert basis is not None
    assert "up to 16 November 2025, as known on 20 November 2025" in basis_line(basis)
    assert basis_json(basis)["as_of"] == "2025-11-20"
    assert basis.used < 1242
    assert sum(source.late for source in basis.sources) > 100
    assert sum(source.repeated for source in basis.sources) == 0
