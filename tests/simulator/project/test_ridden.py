"""Entering results: pasted lists, files, and a meet day by day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from projects import new_project

from simulator.ask.runs import simulate
from simulator.engine.job import Job
from simulator.engine.plan import Plan
from simulator.event import Event, Sex, Status
from simulator.input.faults import InputRefused
from simulator.meet.results_file import load_results
from simulator.project.apply import scenario_plan
from simulator.project.inputs import base_plan
from simulator.project.pasted_list import unknown_starts
from simulator.project.project import BASELINE, Project, Scenario
from simulator.project.ridden import Entered, results_from_file, results_from_text, results_until
from simulator.shipped import shipped
from simulator.what_if.entered_result import EnteredResult

W, E500, E1000 = Sex.W, Event.D500, Event.D1000
A, B, C = (f"Skater {letter}" for letter in "ABC")
OF_1000 = {"sex": "W", "distance_m": "1000"}
OF_500 = {"sex": "W", "distance_m": "500"}


def of(
    skater: str, place: int | None = None, time_ms: int | None = None, run: int | None = None,
    event: Event = E1000, status: Status = Status.FINISHED,
) -> EnteredResult:  # fmt: skip
    return EnteredResult(W, event, skater, run, place, time_ms, status)


def test_a_list_of_everybody_is_the_end_of_the_event(plan: Plan) -> None:
    text = "POS\tNAME\tTIME\tSTATUS\n1\tSkater B\t1:14.05\t\n2\tSkater A\t1:14.10\t\n\tSkater C\t\tfell\n"
    assert results_from_text(plan, text, OF_1000).results == (
        of(B, 1, 74_050),
        of(A, 2, 74_100),
        of(C, status=Status.FELL),
    )


@pytest.mark.parametrize("again", ["Skater B", "SKATER B", "B, Skater"])
@pytest.mark.parametrize("time", ["1:14.05", "1:14.30", "dnf"])
def test_a_skater_twice_in_one_race_is_told_once(plan: Plan, again: str, time: str) -> None:
    text = f"POS\tNAME\tTIME\n1\tSkater B\t1:14.05\n2\tSkater A\t1:14.10\n\t{again}\t{time}\n"
    with pytest.raises(InputRefused) as refused:
        results_from_text(plan, text, OF_1000)
    told = [str(fault) for fault in refused.value.faults if "this race" in fault.found]
    assert len(told) == 1
    assert told[0].startswith("pasted text, line 4, skater: Skater B stands for this race already in line 2.")


HALF = "POS\tNAME\tTIME\n1\tSkater B\t1:14.05\n2\tSkater A\t1:14.10\n"


def chances_of_places(plan: Plan, entered: Entered) -> dict[str, tuple[float, ...]]:
    project = entered.into(Project(meet="okt-2025"))
    *_, outcome = simulate(Job(scenario_plan(plan, project, Scenario(BASELINE)), 500))
    return {
        chance.skater: chance.events[E1000].places for chance in outcome.of_sex(W) if E1000 in chance.events
    }


def test_a_list_without_a_gap_keeps_its_places_and_the_others_stand_behind(plan: Plan) -> None:
    entered = results_from_text(plan, HALF, OF_1000)
    assert entered.results == (of(B, 1, 74_050), of(A, 2, 74_100))
    assert (entered.still_on, entered.in_question) == ((), ((W, E1000),))
    (assumed,) = entered.assumed
    assert "is taken to be over, as the places 1 to 2 stand there without a gap" in str(assumed)
    assert "--still-on" in str(assumed)
    places = chances_of_places(plan, entered)
    assert places[B][0] == places[A][1] == 1
    assert places[C][:2] == (0, 0)


def test_a_list_with_a_gap_is_of_a_race_that_is_still_on(plan: Plan) -> None:
    entered = results_from_text(plan, HALF.replace("2\t", "3\t"), OF_1000)
    assert entered.still_on == ((W, E1000),)
    assert "still on, as place 2 is nobody's" in str(entered.assumed[0])
    assert "--over" in str(entered.assumed[0])
    assert 0 < chances_of_places(plan, entered)[C][0] < 1


@pytest.mark.parametrize("over", [True, False])
def test_who_says_whether_the_race_is_over_is_believed(plan: Plan, over: bool) -> None:
    entered = results_from_text(plan, HALF, OF_1000, finished=over)
    assert entered.results == (of(B, 1, 74_050), of(A, 2, 74_100))  # nothing is thrown away
    assert entered.still_on == (() if over else ((W, E1000),))
    assert entered.assumed == ()
    assert (chances_of_places(plan, entered)[B][0] == 1) is over


def test_a_list_of_times_of_a_race_that_is_over_has_its_places_by_them(plan: Plan) -> None:
    text = "NAME\tTIME\nSkater C\t1:14.10\nSkater B\t1:14.05\n"
    assert results_from_text(plan, text, OF_1000).results == (of(C, None, 74_100), of(B, None, 74_050))
    over = results_from_text(plan, text, OF_1000, finished=True)
    assert over.results == (of(C, 2, 74_100), of(B, 1, 74_050))


@pytest.mark.parametrize("over", [True, False, None])
def test_equal_hundredths_stay_in_the_order_of_the_list(plan: Plan, over: bool | None) -> None:
    text = "POS\tNAME\tTIME\n1\tSkater B\t1:14.05\n2\tSkater A\t1:14.05\n"
    places = chances_of_places(plan, results_from_text(plan, text, OF_1000, finished=over))
    assert places[B][2] == places[A][0] == 0  # never the other way round
    assert sum(places[A][1:]) == pytest.approx(1)


@pytest.mark.parametrize("over", [False, None])
def test_a_shared_place_is_a_dead_heat(plan: Plan, over: bool | None) -> None:
    text = "POS\tNAME\tTIME\n1\tSkater B\t1:14.05\n1\tSkater A\t1:14.05\n"
    places = chances_of_places(plan, results_from_text(plan, text, OF_1000, finished=over))
    assert places[A][0] == places[B][0] > 0


@pytest.mark.parametrize("status", ["dq", "dnf", "dns", "withdrawn"])
def test_a_place_beside_a_disqualification_is_refused(plan: Plan, status: str) -> None:
    text = f"POS\tNAME\tTIME\tSTATUS\n1\tSkater B\t1:14.05\t\n2\tSkater A\t1:14.10\t{status}\n"
    with pytest.raises(InputRefused, match=f"Skater A has place 2, yet the status {status}"):
        results_from_text(plan, text, OF_1000)


def test_who_fell_and_has_a_place_keeps_it(plan: Plan) -> None:
    text = "POS\tNAME\tTIME\tSTATUS\n1\tSkater B\t1:14.05\t\n2\tSkater A\t1:34.10\tfell\n"
    assert results_from_text(plan, text, OF_1000).results == (of(B, 1, 74_050), of(A, 2))


def test_a_list_of_the_rest_of_the_race_ends_it(plan: Plan) -> None:
    project = results_from_text(plan, HALF, OF_1000, finished=False).into(Project())
    whole = HALF + "3\tSkater C\t1:14.20\n"
    after = results_from_text(plan, whole, OF_1000).into(project)
    assert after.still_on == ()
    assert len(after.results) == 3


def test_a_list_of_the_meet_need_not_say_when_it_was_ridden(plan: Plan) -> None:
    text = "POS\tNAME\tTIME\n1\tSkater B\t74.05\n"
    assert results_from_text(plan, text, OF_1000).doubts == ()


def test_places_without_times_are_what_somebody_knows(plan: Plan) -> None:
    text = "POS\tNAME\n1\tSkater B\n"
    assert results_from_text(plan, text, OF_1000).results == (of(B, 1),)


def test_a_first_run_is_a_run(plan: Plan) -> None:
    text = "POS\tNAME\tTIME\n1\tSkater B\t37.05\n2\tSkater A\t37.10\n"
    assert results_from_text(plan, text, {**OF_500, "run": "1"}).results == (
        of(B, None, 37_050, 1, E500),
        of(A, None, 37_100, 1, E500),
    )


def test_the_run_of_the_better_time_follows_from_the_other(plan: Plan, tmp_path: Path) -> None:
    file = tmp_path / "results.csv"
    file.write_text(
        "sex,distance_m,run,place,skater,time_s,status\n"
        "W,500,1,1,Skater A,37.10,finished\n"
        "W,500,best,2,Skater A,36.90,finished\n"
        "W,500,1,2,Skater B,37.20,finished\n"
        "W,500,best,3,Skater B,37.20,finished\n"
        "W,500,best,1,Skater D,36.80,finished\n"
    )
    assert set(results_from_file(plan, file).results) == {
        of(A, None, 37_100, 1, E500),
        of(A, None, 36_900, 2, E500),
        of(A, 2, 36_900, None, E500),
        of(B, None, 37_200, 1, E500),
        of(B, 3, 37_200, None, E500),
        of("Skater D", 1, 36_800, None, E500),
    }


def test_a_title_of_another_day_of_the_meet_contradicts_nobody(plan: Plan) -> None:
    day = plan.meet.first_day + timedelta(days=1)
    text = f"Uitslag 1000 meter dames - {day}\n{HALF}"
    entered = results_from_text(plan, text, OF_1000)
    assert entered.results == (of(B, 1, 74_050), of(A, 2, 74_100))
    assert entered.doubts == ()
    with_date = {**OF_1000, "date": plan.meet.first_day.isoformat()}  # which somebody gave
    (doubt,) = results_from_text(plan, text, with_date).doubts
    assert "was given for all rows" in str(doubt)


def test_rows_that_are_left_out_are_told_and_the_places_behind_move_up(plan: Plan) -> None:
    text = (
        "POS\tNAME\tTIME\n1\tNew One\t1:13.90\n2\tSkater B\t1:14.05\n2\tNew Two\t1:14.05\n"
        "4\tSkater A\t1:14.10\n5\tSkater C\t1:14.20\n"
    )
    with pytest.raises(InputRefused) as refused:
        results_from_text(plan, text, OF_1000)
    starts = unknown_starts(plan, refused.value.faults)
    assert starts == ((W, E1000, "New One"), (W, E1000, "New Two"))
    entered = results_from_text(plan, text, OF_1000, left_out=starts)
    assert entered.results == (of(B, 1, 74_050), of(A, 2, 74_100), of(C, 3, 74_200))
    assert len([doubt for doubt in entered.doubts if "is left out" in str(doubt)]) == 2
    with pytest.raises(InputRefused, match="New Two is not entered"):
        results_from_text(plan, text, OF_1000, left_out=starts[:1])
    kept = results_from_text(plan, HALF, OF_1000, left_out=starts)
    assert kept == results_from_text(plan, HALF, OF_1000)


def test_strangers_are_told_with_the_name_that_may_be_meant(plan: Plan) -> None:
    with pytest.raises(InputRefused) as refused:
        results_from_text(plan, "POS\tNAME\tTIME\n1\tSkater AB\t74.05\n2\tNobody\t74.10\n", OF_1000)
    assert len(refused.value.faults) == 2
    assert "Did you mean" in refused.value.faults[0].remedy


def test_what_cannot_be_read_is_refused_with_its_faults(plan: Plan, tmp_path: Path) -> None:
    file = tmp_path / "results.csv"
    file.write_text("sex,distance_m,skater,time_s\nW,1000,Skater A,7x\nW,1000,Skater B,7y\n")
    with pytest.raises(InputRefused) as refused:
        results_from_file(plan, file)
    assert len(refused.value.faults) >= 1


# The shipped meet ------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def meet() -> Plan:
    return base_plan(new_project())


def tickets(meet: Plan, day: int) -> dict[str, float]:
    project = replace(new_project(), results=results_until(meet, "okt-2025", day).results)
    *_, outcome = simulate(Job(scenario_plan(meet, project, Scenario(BASELINE)), 200))
    return {chance.skater: chance.ticket for chance in outcome.skaters}


def test_before_the_first_day_nothing_is_known(meet: Plan) -> None:
    assert results_until(meet, "okt-2025", 0).results == ()


def test_only_what_was_ridden_by_then_is_entered(meet: Plan) -> None:
    first = results_until(meet, "okt-2025", 1).results
    assert {(own.sex, own.event) for own in first} == {(Sex.W, Event.D1000), (Sex.M, Event.D5000)}
    assert EnteredResult(Sex.W, Event.D1000, "Femke Kok", None, 1, 74_080) in first
    assert EnteredResult(Sex.W, Event.D1000, "Jutta Leerdam", status=Status.FELL) in first


def test_the_file_of_the_meet_can_be_entered_at_once(meet: Plan, tmp_path: Path) -> None:
    file = tmp_path / "results.csv"
    file.write_bytes(shipped("meets/okt-2025/results.csv").read_bytes())
    entered = set(results_from_file(meet, file, finished=True).results)
    known = set(results_until(meet, "okt-2025", 5).results)
    # The file says of three women of the 500 m how fast they were, but not where they ended.
    ranked = entered - known
    assert {(own.skater, own.place) for own in ranked} == {
        ("Angel Daleman", 4), ("Suzanne Schulting", 5), ("Naomi Verkerk", 6),
    }  # fmt: skip
    assert known - entered == {replace(own, place=None) for own in ranked}


def test_what_is_unknown_stays_random(meet: Plan) -> None:
    known = {own.skater for own in results_until(meet, "okt-2025", 5).results if own.event is E500}
    assert "Geophrey Coenraad" not in known  # he fell, and whether he finished is not known


def test_after_the_last_day_the_list_is_the_real_one(meet: Plan) -> None:
    """The nine of each sex by the rows alone, before the committee picked Bosker."""
    after = tickets(meet, 5)
    assert {skater for skater, chance in after.items() if chance == 1} == {
        "Femke Kok", "Antoinette Rijpma-de Jong", "Marijke Groenewoud", "Merel Conijn", "Suzanne Schulting",
        "Bente Kerkhoff", "Joy Beune", "Jutta Leerdam", "Anna Boersma",
        "Jorrit Bergsma", "Jenning de Boo", "Joep Wennemars", "Stijn van de Bunt", "Kjeld Nuis",
        "Chris Huizinga", "Tijmen Snel", "Sebas Diniz", "Tim Prins",
    }  # fmt: skip
    assert all(chance in (0, 1) for chance in after.values())


def test_a_fall_on_the_first_day_shows_in_the_forecast_of_the_next(meet: Plan) -> None:
    before, after = tickets(meet, 0)["Jutta Leerdam"], tickets(meet, 1)["Jutta Leerdam"]
    assert after < before - 0.2


def test_a_meet_without_results_is_told(meet: Plan, tmp_path: Path) -> None:
    with pytest.raises(InputRefused):
        results_until(meet, tmp_path, 1)


SHEETS = [
    ",1,1,Skater A,74.00,dq",
    ",1,1,Skater A,74.50,|,1,2,Skater B,74.10,",
    ",1,1,Skater A,74.10,|,1,,Skater B,74.00,",
    ",1,1,Skater A,74.10,|,1,1,Skater B,74.30,",
    ",1,1,Skater A,74.10,|,1,1,Skater B,74.10,|,1,2,Skater C,75.00,",
    ",1,,Skater A,7.40,",
    ",1,,Skater A,299.0,",
    ",1,1,Skater A,74.10,|,1,2,SKATER A,74.30,",
    ",1,,Skater A,74.10,|,1,,Skater A,74.10,",
]


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_list_of_the_meet_is_checked_as_after_the_meet(plan: Plan, tmp_path: Path, sheet: str) -> None:
    rows = [f"W,1000{row}" for row in sheet.split("|")]
    file = tmp_path / "sheet.csv"
    file.write_text("\n".join(["sex,distance_m,run,place,skater,time_s,status", *rows]), encoding="utf-8")
    told = []
    for read in (lambda: load_results(file), lambda: results_from_file(plan, file)):
        with pytest.raises(InputRefused) as refused:
            read()
        told.append([(fault.line, fault.found, fault.remedy) for fault in refused.value.faults])
    assert told[0] == told[1] != []


def test_a_shared_place_printed_once_is_shared_here_and_asked_for_after_the_meet(
    plan: Plan, tmp_path: Path
) -> None:
    file = tmp_path / "sheet.csv"
    file.write_text(
        "sex,distance_m,place,skater,time_s\nW,1000,1,Skater A,74.10\nW,1000,,Skater B,74.10\n", "utf-8"
    )
    assert [own.place for own in results_from_file(plan, file).results] == [1, 1]
    with pytest.raises(InputRefused, match="place"):
        load_results(file)


def test_equal_thousandths_are_left_to_a_lot(plan: Plan, tmp_path: Path) -> None:
    file = tmp_path / "sheet.csv"
    file.write_text(
        "sex,distance_m,place,skater,time_s\nW,1000,1,Skater A,74.000\nW,1000,1,Skater B,74.000\n", "utf-8"
    )
    assert [own.place for own in results_from_file(plan, file).results] == [1, 1]
    assert {line.place for line in load_results(file).lines} == {1}
