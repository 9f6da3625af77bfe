"""What is shipped of the Games, fields and teams of one's own, and the rule that makes a field."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from simulator.engine.job import Job
from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.form.data import FormData
from simulator.games.asked import games_inputs, read_starters
from simulator.games.field_rule import field_of_results
from simulator.games.files import (
    RESULTS,
    form_for_games,
    games_after,
    read_field,
    read_games,
    shipped_games,
    shipped_results_of_rivals,
)
from simulator.games.places_file import with_places_of
from simulator.games.run import GamesInputs, simulate_games
from simulator.input.faults import InputRefused
from simulator.project.apply import scenario_plan
from simulator.project.games_places import GamesPlaces
from simulator.project.inputs_hash import inputs_sha256
from simulator.project.plan_files import load_plan
from simulator.project.project import Project, Scenario
from simulator.project.text import project_of, project_text
from simulator.results import read_results
from simulator.results.table import COLUMNS, results_table
from simulator.shipped import shipped

D500, D1000, D10000 = Event.D500, Event.D1000, Event.D10000


def test_the_games_that_follow_a_trial_are_found(plan: Plan) -> None:
    games = games_after(plan.meet)
    assert (games.id, games.country, games.first_day) == ("milano-2026", "NED", date(2026, 2, 7))
    assert {(race.sex, race.event) for race in games.programme} == {
        (sex, event) for sex in Sex for event in plan.meet.events(sex)
    }
    for sex, forecast in plan.forecasts.items():
        for event in forecast.events:
            assert games.places[sex, event]["NED"] == plan.rules.start_places[sex][event]


def test_no_games_after_a_meet_of_other_years_is_said(plan: Plan) -> None:
    races = tuple(replace(race, date=race.date.replace(year=2023)) for race in plan.meet.programme)
    with pytest.raises(InputRefused) as refused:
        games_after(replace(plan.meet, programme=races))
    assert "no Games are known that follow OKT 2025" in str(refused.value.faults[0])
    assert "Milano 2026" in str(refused.value.faults[0])


def test_all_shipped_results_can_be_read() -> None:
    for games in shipped_games():
        report = read_results(shipped(f"games/{games.id}/{RESULTS}"))
        assert report.table is not None
        assert not report.faults
        winners = report.table[report.table["place"] == 1]
        assert len(winners) == len(games.programme)
    rivals = shipped_results_of_rivals()
    assert len(rivals) == 781
    assert not (rivals["country"] == "NED").any()


def test_forecasts_of_the_trial_do_not_know_the_rivals_results(plan: Plan) -> None:
    assert plan.form is not None
    with_rivals = form_for_games(plan.form, plan.meet)
    assert len(with_rivals.results) == len(plan.form.results) + 781
    own = shipped_results_of_rivals().iloc[0]
    told = plan.form.results
    same = (told["skater"] == own["skater"]) & (told["date"] == own["date"])
    assert not same.any()


def test_results_of_after_the_day_asked_about_are_left_out(plan: Plan) -> None:
    assert plan.form is not None
    form = replace(FormData(plan.form.results), as_of=date(2025, 11, 16))
    known = form_for_games(form, plan.meet).results
    rivals = shipped_results_of_rivals()
    assert len(known) - len(plan.form.results) == int((rivals["date"] <= pd.Timestamp(2025, 11, 16)).sum())


def test_the_rule_gives_fifteen_rivals_at_most_three_of_a_country(inputs: GamesInputs) -> None:
    for (sex, event), rivals in inputs.field.rivals.items():
        long = event is D10000 or (sex, event) == (Sex.W, Event.D5000)
        assert len(rivals) == (10 if long else 15)
        countries = [who.country for who in rivals]
        assert max(countries.count(own) for own in countries) <= (2 if long else 3)
        assert "NED" not in countries
        assert all(who.results > 0 for who in rivals)
        assert ((sex, event) in inputs.field.whole) == long
    assert inputs.field.of(Sex.M, D500)[0].skater == "Jordan Stolz"


ROW = {
    "date": "2025-11-15", "competition": "World Cup 1", "rink": "Heerenveen", "sex": "W",
    "distance_m": 1000, "run": "", "division": "A", "place": None, "status": "finished", "note": "",
    "source": "", "line": 1,
}  # fmt: skip


def table(rows: list[tuple[str, str, int]], **other: object) -> pd.DataFrame:
    full = [{**ROW, "skater": who, "country": of, "time_ms": ms, **other} for who, of, ms in rows]
    return results_table({name: [row[name] for row in full] for name in COLUMNS})


def test_rivals_are_ranked_by_their_best_three_gaps_to_the_third_time(plan: Plan) -> None:
    games = games_after(plan.meet)
    times = {"A": 75_000, "B": 75_100, "C": 75_200, "D": 75_300, "E": 75_400, "Home": 74_000}
    countries = {"A": "NOR", "B": "NOR", "C": "NOR", "D": "NOR", "E": "USA", "Home": "NED"}
    rows = [(who, countries[who], ms) for who, ms in times.items()]
    races = [table(rows, competition=f"World Cup {number}", date=f"2025-11-{number:02}") for number in (1, 8)]
    one_good = table([("B", "NOR", 74_000), ("A", "NOR", 76_000), ("E", "USA", 76_000)],
                     competition="World Cup 3", date="2025-11-20")  # fmt: skip
    last_year = table([("D", "NOR", 60_000)], competition="World Cup 5", date="2025-02-20")
    national = table([("E", "USA", 60_000)], competition="National championships", date="2025-11-25")
    results = pd.concat([*races, one_good, last_year, national], ignore_index=True)
    found = field_of_results(results, games, date(2025, 12, 26)).of(Sex.W, D1000)
    # B by the good race; D is the fourth of a country, E the only one of another.
    assert [who.skater for who in found] == ["B", "A", "C", "E"]
    assert {who.skater: who.results for who in found} == {"A": 3, "B": 3, "C": 2, "E": 4}
    later = field_of_results(results, games, date(2025, 11, 15)).of(Sex.W, D1000)
    assert [who.skater for who in later] == ["A", "B", "C", "E"]


def test_a_field_of_one_s_own_takes_the_place_of_the_rule(plan: Plan, tmp_path: Path) -> None:
    file = tmp_path / "field.csv"
    file.write_text(
        "sex,distance_m,skater,country\nM,10000,Metoděj Jílek,CZE\nM,10000,Davide Ghiotto,Italy\n"
        "M,10000,Jorrit Bergsma,NED\nM,10000,New Skater,USA\n",
        encoding="utf-8",
    )
    assert plan.form is not None
    field = read_field(file, games_after(plan.meet), form_for_games(plan.form, plan.meet))
    rivals = field.of(Sex.M, D10000)
    assert [(who.skater, who.country) for who in rivals] == [
        ("Metoděj Jílek", "CZE"), ("Davide Ghiotto", "ITA"), ("New Skater", "USA"),
    ]  # fmt: skip
    assert [who.results > 0 for who in rivals] == [True, True, False]
    assert field.source == "field.csv"
    assert not field.whole


def test_all_faults_of_a_field_are_told_at_once(plan: Plan, tmp_path: Path) -> None:
    file = tmp_path / "field.csv"
    file.write_text(
        "sex,distance_m,skater,country\nW,10000,A B,USA\nX,500,C D,USA\nW,500,E F,USA\nW,500,E F,USA\n"
        "W,10000,G H,USA\n",
        encoding="utf-8",
    )
    with pytest.raises(InputRefused) as refused:
        read_field(file, games_after(plan.meet), FormData(shipped_results_of_rivals()))
    told = [str(fault) for fault in refused.value.faults]
    assert len(told) == 3
    assert any("not on the programme of Milano 2026" in own for own in told)
    assert any("stands in line 4 already" in own for own in told)


def test_nobody_entered_at_the_trial_rides_for_another_country(plan: Plan, tmp_path: Path) -> None:
    file = tmp_path / "field.csv"
    file.write_text("sex,distance_m,skater,country\nW,500,Femke Kok,JPN\n", encoding="utf-8")
    with pytest.raises(InputRefused, match="rides for no other country"):
        games_inputs(plan, file)


def test_without_any_rival_nothing_is_simulated(plan: Plan, tmp_path: Path) -> None:
    with pytest.raises(InputRefused, match="no rivals are known at Milano 2026"):
        games_inputs(load_plan(as_of=date(2020, 1, 1)))


def test_an_event_without_rivals_is_left_out_and_said(plan: Plan, tmp_path: Path) -> None:
    file = tmp_path / "field.csv"
    file.write_text("sex,distance_m,skater,country\nW,500,Erin Jackson,USA\n", encoding="utf-8")
    *_, outlook = simulate_games(Job(plan, 500, 1, (Sex.W,)), games_inputs(plan, file))
    assert [own.event for own in outlook.events] == [Event.D500]
    assert outlook.without_rivals(Sex.W) == (D1000, Event.D1500, Event.D3000, Event.D5000)


HEAD = "sex,event,country,places,by_points,by_time,reserves,after_the_steps\n"


def test_start_places_of_the_quota_take_the_place_of_those_shipped(plan: Plan, tmp_path: Path) -> None:
    file = tmp_path / "countries.csv"
    file.write_text(
        HEAD + "W,500,NED,3,3,0,0,2\nW,500,JPN,1,1,0,0,1\nW,500,USA,1,1,0,0,0\n", encoding="utf-8"
    )
    shipped_ones = games_inputs(plan)
    inputs = games_inputs(plan, places=file)
    assert inputs.games.places[Sex.W, D500] == {"NED": 2, "JPN": 1}
    assert inputs.games.places[Sex.W, D1000] == shipped_ones.games.places[Sex.W, D1000]
    assert inputs.games.foreign(Sex.W, D500) == shipped_ones.games.foreign(Sex.W, D500) + 1
    of_japan = [who for who in inputs.field.of(Sex.W, D500) if who.country == "JPN"]
    assert len(of_japan) == 1
    assert sum(who.country == "JPN" for who in shipped_ones.field.of(Sex.W, D500)) > 1


def test_plain_places_are_read_without_the_steps(plan: Plan, tmp_path: Path) -> None:
    file = tmp_path / "places.csv"
    file.write_text("sex,distance_m,country,places\nM,10000,Netherlands,1\n", encoding="utf-8")
    assert with_places_of(games_after(plan.meet), file).places[Sex.M, D10000] == {"NED": 1}


def test_all_faults_of_start_places_are_told_at_once(plan: Plan, tmp_path: Path) -> None:
    file = tmp_path / "countries.csv"
    file.write_text(
        HEAD + "W,10000,NED,3,3,0,0,3\nW,10000,USA,1,1,0,0,1\nW,500,JPN,1,1,0,0,x\nW,500,USA,3,3,0,0,3\n"
        "W,500,USA,3,3,0,0,3\nW,500,,3,3,0,0,3\nM,10000,NED,9,9,0,0,9\nM,10000,USA,9,9,0,0,9\n",
        encoding="utf-8",
    )
    with pytest.raises(InputRefused) as refused:
        with_places_of(games_after(plan.meet), file)
    told = [str(fault) for fault in refused.value.faults]
    for wanted in (
        "not on the programme",
        "whole number",
        "line 5 already",
        "no country",
        "who start in all",
    ):
        assert sum(wanted in own for own in told) == 1, (wanted, told)
    file.write_text(HEAD + "W,500,NED,1,1,0,0,0\n", encoding="utf-8")
    with pytest.raises(InputRefused, match="no country has a start place"):
        with_places_of(games_after(plan.meet), file)


def test_the_team_that_was_sent_can_be_read(plan: Plan) -> None:
    with_files = Path(str(shipped("meets/okt-2025/final_selection.csv")))
    starters = read_starters(with_files, plan, games_after(plan.meet))
    assert starters[Sex.W, D1000] == ("Femke Kok", "Jutta Leerdam", "Suzanne Schulting")
    assert sum(map(len, starters.values())) == 28


def test_a_team_that_cannot_start_so_is_refused_with_every_reason(plan: Plan, tmp_path: Path) -> None:
    file = tmp_path / "team.csv"
    lines = [f"M,1000,{name}" for name in ("Jenning de Boo", "Joep Wennemars", "Kjeld Nuis", "Tim Prins")]
    file.write_text("\n".join(["sex,event,skater", *lines, "M,10000,Jenning de Boo"]), encoding="utf-8")
    with pytest.raises(InputRefused) as refused:
        read_starters(file, plan, games_after(plan.meet))
    told = [str(fault) for fault in refused.value.faults]
    assert len(told) == 2
    assert "one more than the 3 start places" in told[0]
    assert "not entered in the men's 10000 m of OKT 2025" in told[1]


def test_a_team_without_its_column_or_its_rows_is_told_in_the_words_of_the_help(
    plan: Plan, tmp_path: Path
) -> None:
    told = []
    for content in ("sex,skater\nW,Femke Kok\n", ""):
        file = tmp_path / "team.csv"
        file.write_text(content, encoding="utf-8")
        with pytest.raises(InputRefused) as refused:
            read_starters(file, plan, games_after(plan.meet))
        told += [str(fault) for fault in refused.value.faults]
    assert len(told) == 2
    assert 'Add a column named one of "event", "distance_m"' in told[0]
    assert told[1] == "team.csv: the file is empty. Choose a file with rows in it."


def test_a_folder_of_games_is_read_strictly(tmp_path: Path) -> None:
    (tmp_path / "games.toml").write_text('name = "G"\nrink = "R"\nfirst_day = "soon"\n', encoding="utf-8")
    (tmp_path / "programme.csv").write_text(
        "date,sex,distance_m,starters\n2026-02-07,W,400,20\n", encoding="utf-8"
    )
    (tmp_path / "start_places.csv").write_text(
        "sex,distance_m,country,places\nW,500,NED,many\n", encoding="utf-8"
    )
    with pytest.raises(InputRefused) as refused:
        read_games(tmp_path, "g")
    told = "\n".join(str(fault) for fault in refused.value.faults)
    for part in ("first_day", "country", "programme.csv, line 2", "start_places.csv, line 2"):
        assert part in told


def test_a_field_changes_who_is_ridden_against(plan: Plan, tmp_path: Path) -> None:
    file = tmp_path / "field.csv"
    file.write_text("sex,distance_m,skater,country\nW,500,Erin Jackson,USA\n", encoding="utf-8")
    own = games_inputs(plan, field=file)
    assert own.forms[Sex.W].rivals.skaters == ("Erin Jackson",)
    assert own.forms[Sex.M].rivals.skaters == ()


def test_start_places_of_a_project_count_behind_each_of_its_scenarios(plan: Plan) -> None:
    given = GamesPlaces(Sex.W, D500, (("JPN", 1), ("NED", 2)))
    project = Project(games_places=(given, GamesPlaces(Sex.W, D10000, (("NED", 1),))))
    inputs = games_inputs(scenario_plan(plan, project, Scenario("x")))
    assert inputs.games.places[Sex.W, D500] == {"JPN": 1, "NED": 2}
    assert inputs.games.counted == {(Sex.W, D500)}  # women ride no 10,000 m there
    too_many = Project(games_places=(GamesPlaces(Sex.W, D500, (("JPN", 20), ("NED", 20))),))
    with pytest.raises(InputRefused, match=r"start places, the women's 500 m: this is more than the \d+ who"):
        games_inputs(scenario_plan(plan, too_many, Scenario("x")))


def test_start_places_decide_no_ticket(plan: Plan) -> None:
    project = Project(games_places=(GamesPlaces(Sex.W, D500, (("JPN", 1),)),))
    assert inputs_sha256(scenario_plan(plan, project, Scenario("x"))) == inputs_sha256(plan)


@pytest.mark.parametrize(
    ("places", "said"),
    [
        ("{ NEDERLANDSE = 2 }", "is not the code of a country"),
        ("{ NED = 2, Netherlands = 1 }", "or stands there twice"),
        ("{ NED = 0 }", "NED: 0 is out of range. Expected 1 to 60"),
        ("{}", "no country has a start place"),
        ("3", "3 is not a table"),
        ("{ " + ", ".join(f"X{n} = 1" for n in range(101)) + " }", "101 are too many. At most 100 are read"),
    ],
)
def test_start_places_in_a_project_are_kept_and_what_cannot_be_is_told(places: str, said: str) -> None:
    project = Project(games_places=(GamesPlaces(Sex.M, D10000, (("NED", 2), ("ITA", 1))),))
    text = project_text(project, Path("/"))
    assert project_of(text.encode(), "my.okt", Path("/")) == project
    wrong = text.replace("{ NED = 2, ITA = 1 }", places)
    with pytest.raises(InputRefused, match=re.escape(said)):
        project_of(wrong.encode(), "my.okt", Path("/"))
