"""``okt games`` and what the window asks of the core about the Games."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from simulator.ask.core import Core
from simulator.cli.commands import app
from simulator.engine.job import Job
from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.games.outlook import GamesOutlook
from simulator.input.faults import InputRefused
from simulator.project.apply import scenario_plan
from simulator.project.file import open_project, save_project
from simulator.project.project import BASELINE, Project, Scenario
from simulator.project.typed_medals import TypedMedals
from simulator.shipped import shipped
from simulator.what_if.what_ifs import FormShift

FEW = ("--tournaments", "400", "--seed", "3")


def okt(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["games", *map(str, arguments)])


@pytest.fixture(scope="module")
def told() -> dict[str, object]:
    found = okt(*FEW, "--json", "-")
    assert found.exit_code == 0, found.output
    told: dict[str, object] = json.loads(found.stdout)
    return told


def test_the_json_holds_field_skaters_team_rows_and_picks(told: dict[str, object]) -> None:
    assert list(told) == ["run", "games", "skaters", "team", "rows", "picks", "not_simulated"]
    events = told["games"]["events"]  # type: ignore[index]
    assert {sex: list(own) for sex, own in events.items()} == {
        "W": ["500", "1000", "1500", "3000", "5000"],
        "M": ["500", "1000", "1500", "5000", "10000"],
    }
    known = {(sex, event): own["field_known"] for sex, of in events.items() for event, own in of.items()}
    assert {key for key, own in known.items() if own} == {("W", "5000"), ("M", "10000")}
    assert events["W"]["1000"]["rivals_known"] == 15 < events["W"]["1000"]["rivals"]
    leerdam = next(
        own
        for own in told["skaters"]  # type: ignore[attr-defined]
        if (own["skater"], own["event"]) == ("Jutta Leerdam", "1000")
    )
    assert 0.5 < leerdam["medal_if_starts"] < 0.9
    assert leerdam["medals_brought"] == pytest.approx(leerdam["medal_if_starts"] * leerdam["starts"])
    team = told["team"]["both"]["medals"]  # type: ignore[index]
    assert sum(team["chances"]) == pytest.approx(1.0)
    assert 8 < team["mean"] < 12
    valued = [own["valued"] for own in told["rows"]]  # type: ignore[attr-defined]
    assert valued.count(False) == 2
    assert {pick["kind"] for pick in told["picks"]} == {  # type: ignore[attr-defined]
        "mass_start", "calamity", "pursuit",
    }  # fmt: skip


def test_the_screen_shows_ladders_totals_and_worths() -> None:
    found = okt(*FEW, "--sex", "W")
    assert found.exit_code == 0
    for words in (
        "Women's 1000 m: chances if the skater starts",
        "15 of 27 rivals known",
        "What a start place is worth",
        "What a row of the selection order is worth",
        "What a pick is worth",
        "not valued",
        "mass start and team pursuit are",
    ):
        assert words in found.stdout
    assert "Men's" not in found.stdout


def test_the_csv_holds_a_line_for_each_who_may_start() -> None:
    found = okt(*FEW, "--sex", "M", "--csv", "-")
    rows = list(csv.DictReader(io.StringIO(found.stdout)))
    stolz = [row for row in rows if row["skater"] == "Jordan Stolz"]
    assert [row["event"] for row in stolz] == ["500", "1000", "1500"]
    assert float(stolz[1]["gold"]) > 0.4
    assert {row["sex"] for row in rows} == {"M"}
    assert "rivals known" in stolz[0]["field"]
    assert len([row for row in rows if row["event"] == "10000" and row["country"] != "NED"]) == 10


def test_a_team_that_is_known_leaves_nothing_to_price(told: dict[str, object]) -> None:
    team = Path(str(shipped("meets/okt-2025/final_selection.csv")))
    found = json.loads(okt(*FEW, "--team", team, "--json", "-").stdout)
    assert found["picks"] == []
    starts = {own["starts"] for own in found["skaters"]}
    assert starts == {0.0, 1.0}


def test_results_entered_act_on_the_games(told: dict[str, object]) -> None:
    results = Path(str(shipped("meets/okt-2025/results.csv")))
    found = json.loads(okt(*FEW, "--results", results, "--sex", "W", "--json", "-").stdout)
    starts = {(own["skater"], own["event"]): own["starts"] for own in found["skaters"]}
    assert starts["Femke Kok", "500"] == 1.0
    assert starts["Jutta Leerdam", "1000"] == 0.0  # she fell


def test_a_meet_that_no_games_follow_is_refused() -> None:
    found = okt("--meet", "okt-2021", *FEW)
    assert found.exit_code == 2
    assert "no Games are known that follow" in found.output
    assert "Traceback" not in found.output


def test_files_at_fault_are_told_without_a_traceback(tmp_path: Path) -> None:
    file = tmp_path / "field.csv"
    file.write_text("sex,distance_m,skater\nW,500,A B\n", encoding="utf-8")
    found = okt("--field", file, *FEW)
    assert found.exit_code == 2
    assert "country" in found.output


def test_no_input_is_written_over(tmp_path: Path) -> None:
    file = tmp_path / "field.csv"
    file.write_text("sex,distance_m,skater,country\nW,500,Erin Jackson,USA\n", encoding="utf-8")
    assert okt("--field", file, "--csv", file, *FEW).exit_code == 2
    assert "Erin Jackson" in file.read_text(encoding="utf-8")


def test_a_project_keeps_what_was_typed_of_events_that_are_not_simulated(tmp_path: Path) -> None:
    typed = (
        TypedMedals(Sex.W, Event.MASS_START, 0.25, 0.5),
        TypedMedals(Sex.M, Event.TEAM_PURSUIT, 0.1, 0.6),
    )
    path = tmp_path / "p.okt"
    save_project(Project(medals=typed), path)
    assert open_project(path).project.medals == typed
    found = json.loads(okt("--project", path, *FEW, "--sex", "W", "--json", "-").stdout)
    assert found["not_simulated"][0] == {"sex": "W", "event": "mass_start", "gold": 0.25, "medal": 0.5}
    shown = okt("--project", path, *FEW, "--sex", "W").stdout
    assert "typed by hand, not in the totals" in " ".join(shown.split())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('sex = "W"\nevent = "500"\ngold = 0.1\nmedal = 0.2', "is not an event that can stand here"),
        ('sex = "W"\nevent = "mass_start"\ngold = 0.5\nmedal = 0.2', "gold is a medal too"),
        ('sex = "W"\nevent = "mass_start"\ngold = 0.5\nmedal = 2', "is not a chance"),
    ],
)
def test_chances_that_cannot_be_typed_are_refused(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "p.okt"
    save_project(Project(), path)
    path.write_text(path.read_text(encoding="utf-8") + f"\n[[medals]]\n{text}\n", encoding="utf-8")
    with pytest.raises(InputRefused) as refused:
        open_project(path)
    assert words in str(refused.value.faults[0])


def last(core: Core, plan: Plan) -> GamesOutlook:
    *_, found = core.games(Job(plan, 600, 3, (Sex.W,)))
    return found


def test_the_window_fits_once_for_all_scenarios_and_gets_the_numbers_of_the_command(
    plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    from simulator.games import asked

    fits: list[object] = []
    plain = asked.games_forms

    def counting(*arguments: object, **named: object) -> object:
        fits.append(arguments)
        return plain(*arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(asked, "games_forms", counting)
    core, project = Core(), Project()
    faster = Scenario("faster", (FormShift(Sex.W, "Jutta Leerdam", None, -0.4),))
    base = scenario_plan(plan, project, Scenario(BASELINE))
    moved = scenario_plan(plan, project, faster)
    before, after, again = last(core, base), last(core, moved), last(core, base)
    assert len(fits) == 1
    assert before.events == again.events
    gained = after.team[Sex.W].medals.mean - before.team[Sex.W].medals.mean
    assert gained > 0
    worths = core.pick_worths(Job(base, 600, 3, (Sex.W,)))
    assert {worth.rule.sex for worth in worths} == {Sex.W}
    assert len(fits) == 1


def test_an_entrant_added_is_forecast_for_the_games_too(plan: Plan) -> None:
    from simulator.what_if.what_ifs import EntrantAdded

    added = Scenario("added", (EntrantAdded(Sex.W, Event.D3000, "Femke Kok"),))
    with_kok = scenario_plan(plan, Project(), added)
    found = last(Core(), with_kok).event(Sex.W, Event.D3000)
    assert found is not None
    assert "Femke Kok" in {one.skater for one in found.starters}
    assert with_kok.fitted is not None
    assert replace(with_kok, fitted=None).as_fitted is with_kok.forecasts


def test_start_places_of_a_table_are_those_of_the_games(tmp_path: Path) -> None:
    file = tmp_path / "countries.csv"
    file.write_text("sex,event,country,places\nM,10000,NED,2\nM,10000,ITA,1\n", encoding="utf-8")
    found = okt("--places", file, "--sex", "M", *FEW, "--json", "-")
    assert found.exit_code == 0, found.output
    event = json.loads(found.stdout)["games"]["events"]["M"]["10000"]
    assert (event["rivals_known"], event["rivals"]) == (1, 10)
    shown = okt("--places", file, "--sex", "M", *FEW).output
    assert "Start places of the countries as given: 10000 m men." in " ".join(shown.split())
    assert okt("--places", file, "--csv", file, *FEW).exit_code == 2
    file.write_text("sex,event,country,places\nM,10000,NED,99\n", encoding="utf-8")
    refused = okt("--places", file, *FEW)
    assert refused.exit_code == 2
    assert "whole number from 1 to 60" in " ".join(refused.output.split())
