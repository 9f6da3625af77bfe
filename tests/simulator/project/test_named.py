"""One person has one name in a plan, whoever wrote it; and a project keeps what was said of names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from projects import new_project

from simulator.chances.basis import Stale, WithoutResult
from simulator.chances.basis_of import basis_of
from simulator.chances.basis_words import missing_words, warning_words
from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.project.apply import scenario_plan
from simulator.project.plan_files import load_plan
from simulator.project.project import Project, Scenario
from simulator.project.ridden import results_from_file
from simulator.project.text import project_of, project_text
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome

ENTRANTS = ("Anna de Een", "Bea In 't Twee", "Chloé Drie", "Dana van der Vier")
PROGRAMME = "day,date,order,sex,event,run\n1,2026-12-26,1,W,1000,1\n2,2026-12-27,1,W,1500,1\n"
MEET = """id = "small"
name = "Small meet"
rink = "Heerenveen"
first_day = 2026-12-26
last_day = 2026-12-27
rule_set = "rules.toml"
"""
RULES = """id = "small-rules"
name = "{name}"
valid_from = 2026-12-01
cap = 2
max_picks = 0
refill = "next_placed"
ties = "lot"
source = "invented"
[start_places]
W = {{ 1000 = 2, 1500 = 2 }}
M = {{ 500 = 1 }}
[order]
W = ["1000-1", "1500-1", "1000-2", "1500-2"]
M = ["500-1"]
"""
AS_WRITTEN = dict(zip(ENTRANTS, ENTRANTS, strict=True))


def form(names: dict[str, str] = AS_WRITTEN, year: int = 2026, competition: str = "Race") -> str:
    lines = ["date,competition,rink,sex,distance,skater,country,time,status"]
    for month in (10, 11):
        for number, skater in enumerate(ENTRANTS):
            if skater in names:
                time = 74 + number / 2 + month / 100
                lines.append(
                    f"{year}-{month}-05,{competition},Heerenveen,W,1000,{names[skater]},NED,{time:.2f},finished"
                )
    return "\n".join(lines) + "\n"


def plan_of(
    folder: Path, *forms: str, entries: tuple[str, ...] = ENTRANTS, same: tuple[tuple[str, str], ...] = ()
) -> Plan:
    meet = folder / "meet"
    meet.mkdir(exist_ok=True)
    (meet / "meet.toml").write_text(MEET, "utf-8")
    (meet / "programme.csv").write_text(PROGRAMME, "utf-8")
    (meet / "rules.toml").write_text(RULES.format(name="The meet's own"), "utf-8")
    rows = [f"W,1000,{skater}" for skater in entries]
    (meet / "entries.csv").write_text("\n".join(["sex,event,skater", *rows, f"W,1500,{entries[0]}"]), "utf-8")
    files = []
    for number, text in enumerate(forms):
        files.append(folder / f"form{number}.csv")
        files[-1].write_text(text, "utf-8")
    return load_plan(files, meet=str(meet), same=same)


def means(plan: Plan) -> list[float]:
    return [float(mean) for mean in plan.forecasts[Sex.W].log_time_mean]


@pytest.mark.parametrize(
    "write",
    [
        lambda name: " ".join([name.split()[0], *(word.upper() for word in name.split()[1:])]),
        lambda name: name.upper(),
        lambda name: " ".join([*(word.upper() for word in name.split()[1:]), name.split()[0]]),
        lambda name: name.replace("'", "\u2019").replace("é", "e\u0301"),
        lambda name: f"{name.split()[0][0]}. {' '.join(name.split()[1:])}",
    ],
    ids=["capitals", "all capitals", "surname first", "signs", "initial"],
)
def test_the_forecast_does_not_hang_on_how_names_are_written(
    tmp_path: Path, write: Callable[[str], str]
) -> None:
    right = plan_of(tmp_path, form())
    other = plan_of(tmp_path, form({name: write(name) for name in ENTRANTS}))
    assert means(other) == means(right)
    assert other.forecasts[Sex.W].skaters == ENTRANTS


def test_a_race_told_twice_moves_no_forecast_and_is_told(tmp_path: Path) -> None:
    twice = plan_of(tmp_path, form(), form(competition="NK"))
    assert means(twice) == means(plan_of(tmp_path, form()))
    assert twice.form is not None
    assert sum("They count once" in str(doubt) for doubt in twice.form.doubts) == 2  # two days


def test_two_spellings_in_the_entries_are_one_person_or_a_doubt(tmp_path: Path) -> None:
    one = plan_of(tmp_path, form(), entries=("Anna de Een", "Bea In 't Twee", "Anna De Een"))
    assert one.forecasts[Sex.W].skaters == ("Anna de Een", "Bea In 't Twee")
    assert one.form is not None
    assert "are taken for one skater" in str(one.form.doubts[0])
    two = plan_of(tmp_path, form(), entries=("Anna de Een", "Bea In 't Twee", "Anne de Een"))
    assert two.form is not None
    assert '"Anne de Een" is almost "Anna de Een"' in str(two.form.doubts[0])
    said = plan_of(
        tmp_path, form(), entries=("Anna de Een", "Anne de Een"), same=(("Anne de Een", "Anna de Een"),)
    )
    assert said.forecasts[Sex.W].skaters == ("Anna de Een",)


def test_who_is_not_surely_meant_is_asked_and_an_answer_settles_it(tmp_path: Path) -> None:
    written = AS_WRITTEN | {"Anna de Een": "Anna de Eeen"}
    asked = plan_of(tmp_path, form(written))
    assert asked.form is not None
    (doubt,) = map(str, asked.form.doubts)
    assert 'Say --same "Anna de Eeen=Anna de Een"' in doubt
    settled = plan_of(tmp_path, form(written), same=(("Anna de Eeen", "Anna de Een"),))
    assert means(settled) == means(plan_of(tmp_path, form()))


def test_an_initial_that_fits_two_is_asked(tmp_path: Path) -> None:
    entries = ("Anna de Een", "Aafke de Een", "Bea In 't Twee")
    plan = plan_of(tmp_path, form(AS_WRITTEN | {"Anna de Een": "A. DE EEN"}), entries=entries)
    assert plan.form is not None
    assert any("may be Anna de Een, Aafke de Een" in str(doubt) for doubt in plan.form.doubts)


def test_an_entrant_without_a_result_is_told_with_the_likely_reason(tmp_path: Path) -> None:
    late = "2026-12-26,Meet,Heerenveen,W,1000,Chloé Drie,NED,74.00,finished\n"
    names = {"Anna de Een": "Anna de Een", "Bea In 't Twee": "Bea in 't Twe"}
    basis = basis_of(plan_of(tmp_path, form(names) + late))
    assert basis is not None
    assert {own.skater: own.missing for own in basis.without_results()} == {
        "Bea In 't Twee": WithoutResult.OTHER_NAME,
        "Chloé Drie": WithoutResult.TOO_LATE,
        "Dana van der Vier": WithoutResult.NONE,
    }
    assert "Dana van der Vier (no result at all)" in missing_words(basis)
    assert basis.stale is None


@pytest.mark.parametrize(("year", "stale"), [(2025, Stale.NOT_THIS_SEASON), (2026, None)])
def test_old_form_data_are_told(tmp_path: Path, year: int, stale: Stale | None) -> None:
    basis = basis_of(plan_of(tmp_path, form(year=year)))
    assert basis is not None
    assert basis.stale is stale
    assert bool(warning_words(basis)) == (stale is not None)
    assert basis.first_day == date(2026, 12, 26)


def test_results_and_what_ifs_name_people_in_any_letters(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, form())
    sheet = tmp_path / "sheet.csv"
    sheet.write_text(
        "sex,distance,skater,time\nW,1000,Anna DE EEN,74.54\nW,1000,VIER Dana van der,75.50\n", "utf-8"
    )
    entered = results_from_file(plan, sheet)
    assert [own.skater for own in entered.results] == ["Anna de Een", "Dana van der Vier"]
    wins = [
        Scenario("x", (AssumedOutcome(Sex.W, Event.D1000, name, AssumedKind.PLACE, place=1),))
        for name in ("Anna de Een", "DE EEN anna")
    ]
    one, other = (scenario_plan(plan, Project(), scenario).fixed for scenario in wins)
    assert one == other


def test_the_rules_beside_the_meet_hold_whatever_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "rules.toml").write_text(RULES.format(name="Another"), "utf-8")
    monkeypatch.chdir(elsewhere)
    assert plan_of(tmp_path, form()).rules.name == "The meet's own"


def test_results_of_a_meet_are_form_data_with_its_name_and_rink(tmp_path: Path) -> None:
    plan_of(tmp_path, form())
    results = tmp_path / "meet" / "results.csv"
    results.write_text(
        "date,sex,distance_m,run,place,skater,time_s,status\n2026-12-26,W,1000,,1,Anna de Een,74,\n", "utf-8"
    )
    for given in (tmp_path / "meet", results):
        data = load_plan([given]).form
        assert data is not None
        (row,) = data.results.to_dict("records")
        assert (row["competition"], row["rink"]) == ("Small meet", "Heerenveen")


def test_personal_bests_and_ages_of_ones_own_count(tmp_path: Path) -> None:
    bests = tmp_path / "bests.csv"
    bests.write_text(
        "skater,sex,distance_m,time_s,year,set_before\nDRIE Chloé,W,1000,73.0,2025,yes\n", "utf-8"
    )
    some = {name: name for name in ENTRANTS if name != "Chloé Drie"}
    without = plan_of(tmp_path, form(some))
    files, meet = [tmp_path / "form0.csv"], str(tmp_path / "meet")
    with_bests = load_plan(files, meet=meet, bests=bests)
    third = int(np.flatnonzero(np.array(with_bests.forecasts[Sex.W].entry_skater) == 2)[0])
    assert means(with_bests)[third] < means(without)[third]


def test_what_is_said_of_names_is_kept_in_the_project(tmp_path: Path) -> None:

    project = new_project()
    project = replace(project, inputs=replace(project.inputs, same=(("KOK F.", "Femke Kok"),)))
    text = project_text(project, tmp_path)
    assert "KOK F." in text
    assert project_of(text.encode(), "x.okt", tmp_path) == project
