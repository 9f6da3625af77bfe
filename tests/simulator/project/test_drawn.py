"""Draws: read with every fault, kept in the project, in force in its scenarios."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from builders import Start, plan_of

from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.input.faults import InputRefused
from simulator.project.apply import baseline_plan, scenario_plan
from simulator.project.drawn import draws_from_file, draws_from_text, with_draws
from simulator.project.inputs_hash import inputs_sha256
from simulator.project.project import BASELINE, Project, Scenario
from simulator.project.record import scenario_sha256
from simulator.project.text import project_of, project_text
from simulator.what_if.what_ifs import EntrantRemoved, PairsSet

W, E500, E1000 = Sex.W, Event.D500, Event.D1000
A, B, C, D = "Anna de Een", "Bea Twee-Drie", "Cato Vier", "Dora Vijf"
OF_1000 = {"sex": "W", "distance_m": "1000"}


@pytest.fixture
def plan() -> Plan:
    women = [Start(skater, event) for event in (E500, E1000) for skater in (A, B, C, D)]
    return plan_of(women, [Start("Erik Zes", E500)], two_runs=[E500])


COLUMNS = "Pair\tLane\tName\n"


def read(plan: Plan, text: str) -> PairsSet:
    (draw,) = draws_from_text(plan, text, OF_1000).draws
    return draw


def faults(plan: Plan, text: str) -> list[str]:
    with pytest.raises(InputRefused) as refused:
        draws_from_text(plan, text, OF_1000)
    return [str(fault).removeprefix("pasted text, ") for fault in refused.value.faults]


@pytest.mark.parametrize(
    ("text", "pairs", "lanes"),
    [
        (f"1 | {A} | {B}\n2 | {C} |\n", ((A, B), (C,)), False),
        (f"Rit  Binnen  Buiten\n1 | {A} | {B}\n2 | {C} |\n", ((A, B), (C,)), True),
        (f"{COLUMNS}1\tO\t{A}\n1\tI\t{B}\n3\tO\t{C}\n", ((B, A), (), ("", C)), True),
        (f"{COLUMNS}1\tO\t{A}\n1\t\t{B}\n2\tin\t{C}\n", ((B, A), (C,)), True),
        (f"Pair\tName\n2\tTWEE-DRIE Bea\n2\tA. de Een\n1\t{C}\n", ((C,), (B, A)), False),
    ],
)
def test_a_list_reads_as_pairs_with_lanes_as_far_as_it_tells_them(
    plan: Plan, text: str, pairs: tuple[tuple[str, ...], ...], lanes: bool
) -> None:
    assert read(plan, text) == PairsSet(W, E1000, pairs, lanes)


@pytest.mark.parametrize("mark", [" - ", " – ", " / ", ";"])
def test_pairs_without_numbers_are_numbered(plan: Plan, mark: str) -> None:
    assert read(plan, f"{A}{mark}{B}\n{C}{mark}{D}\n").pairs == ((A, B), (C, D))


@pytest.mark.parametrize(
    "line", ["{} | {} | {}", "{}\t{}\t{}", "| {} | {} | {} |", "rit {}: {} tegen {}", "{}. {} – {}"]
)
def test_what_could_be_another_list_is_a_draw_where_a_draw_is_asked_for(
    plan: Plan, line: str, tmp_path: Path
) -> None:
    text = "\n".join(["500 m vrouwen", "", line.format(1, A, B), line.format(3, C, D), ""])
    wanted = PairsSet(W, E500, ((A, B), (), (C, D)))
    (draw,) = draws_from_text(plan, text).draws
    assert draw == wanted
    (tmp_path / "draw.txt").write_text(text)
    assert draws_from_file(plan, tmp_path / "draw.txt").draws == (wanted,)
    (tmp_path / "draw.txt").write_text(text.replace(D, "Nobody Known"))
    with pytest.raises(InputRefused, match=r"draw.txt, line 4: Nobody Known is not entered"):
        draws_from_file(plan, tmp_path / "draw.txt")


def test_a_title_goes_before_what_is_chosen(plan: Plan) -> None:
    (draw,) = draws_from_text(plan, f"Loting 500 m vrouwen\n1 | {A} | {B}\n2 | {C} |\n", OF_1000).draws
    assert (draw.sex, draw.event) == (W, E500)


def test_all_contradictions_are_told_at_once_with_line_and_remedy(plan: Plan) -> None:
    text = f"{COLUMNS}1\tI\t{A}\n1\tI\t{B}\n1\tO\t{C}\n2\tI\t{A}\n3\tI\tNobody Known\n101\tI\t{C}\n"
    assert faults(plan, text) == [
        (
            "line 3: both skaters of pair 1 of the women's 1000 m start in the inner lane. "
            "Correct one of the two lanes."
        ),
        (
            "line 4: pair 1 of the women's 1000 m has a third skater. "
            "Two ride in a pair: correct the number of the pair."
        ),
        (
            "line 5: Anna de Een stands in the pairs of the women's 1000 m twice, first in line 2. "
            "Take one of the two out; of two runs enter the first one's pairs."
        ),
        "line 6: Nobody Known is not entered in the women's 1000 m. Enter the skater, or take the name out.",
        "line 7: there is no pair 101. At most 100 are read.",
    ]


def test_who_is_almost_an_entrant_is_doubted_and_an_initial_told(plan: Plan) -> None:
    (fault,) = faults(plan, f"1 | {A} | {B}\n2 | {C} | Dora Vijg\n")
    assert fault == "line 2: Dora Vijg is not entered in the women's 1000 m. Did you mean Dora Vijf?"
    (doubt,) = draws_from_text(plan, f"1 | {A} | {B}\n2 | {C} | D. Vijf\n", OF_1000).doubts
    assert str(doubt) == 'pasted text, line 2: "D. Vijf" is taken for Dora Vijf. Only the initial is given.'


def test_a_list_without_pairs_or_without_its_event_says_what_to_write(plan: Plan) -> None:
    (fault,) = faults(plan, f"Name\tCountry\n{A}\tNED\n{B}\tNED\n")
    assert "tells no pairs" in fault
    assert "in a column Pair" in fault
    with pytest.raises(InputRefused, match="does not say of which event it is") as refused:
        draws_from_text(plan, f"Pair\tName\n1\t{A}\n1\t{B}\n")
    assert len(refused.value.faults) == 1


def test_lanes_of_some_pairs_alone_and_who_is_missing_are_doubts(plan: Plan) -> None:
    found = draws_from_text(plan, f"{COLUMNS}1\tI\t{A}\n2\t\t{B}\n-\t\t{C}\n", OF_1000)
    assert found.draws == (PairsSet(W, E1000, ((A,), (B,))),)
    told = "\n".join(map(str, found.doubts))
    assert "tells the lanes of the women's 1000 m of some pairs only, not of 2" in told
    assert 'line 4: "Cato Vier" has no pair and is left out' in told
    assert "Cato Vier and Dora Vijf of the women's 1000 m stand in no pair" in told


def test_a_file_is_read_like_a_pasted_list(plan: Plan, tmp_path: Path) -> None:
    file = tmp_path / "draw.csv"
    file.write_text(f"pair,lane,skater,sex,distance_m\n1,inner,{A},W,1000\n1,outer,{B},W,1000\n")
    assert draws_from_file(plan, file).draws == (PairsSet(W, E1000, ((A, B),), lanes=True),)


DRAW = PairsSet(W, E1000, ((B, A), (), ("", C)), lanes=True)


def test_the_draws_of_a_project_are_saved_and_read(tmp_path: Path) -> None:
    project = Project(draws=(DRAW, PairsSet(Sex.M, E500, (("Erik Zes",),))))
    assert project_of(project_text(project, tmp_path).encode(), "x.okt", tmp_path) == project
    again = project_text(project, tmp_path).replace('sex = "M"\nevent = "500"', 'sex = "W"\nevent = "1000"')
    with pytest.raises(InputRefused, match="W 1000"):
        project_of(again.encode(), "x.okt", tmp_path)
    twice = project_text(project, tmp_path).replace(f'"{A}"', f'"{B}"')
    with pytest.raises(InputRefused, match="draw 1: Bea Twee-Drie stands in the pairs twice"):
        project_of(twice.encode(), "x.okt", tmp_path)


def test_a_draw_holds_in_every_scenario_that_assumes_no_other(plan: Plan) -> None:
    own = PairsSet(W, E1000, ((A, C),))
    project = Project(draws=(DRAW,), scenarios=(Scenario("X", (own,)),))
    base = baseline_plan(plan, project)
    assert (base.pairs[W, E1000], base.lanes) == (DRAW.pairs, {(W, E1000)})
    other = scenario_plan(plan, project, project.scenarios[0])
    assert (other.pairs[W, E1000], other.lanes) == (own.pairs, frozenset())
    scenario_plan(plan, project, Scenario("Y", (EntrantRemoved(W, E1000, A),)))  # leaves B alone


def test_a_later_draw_of_an_event_counts_and_races_stand_in_order() -> None:
    later, men = PairsSet(W, E1000, ((A,),)), PairsSet(Sex.M, E500, ((C,),))
    assert with_draws(Project(draws=(men, DRAW)), [later]).draws == (later, men)


def test_a_draw_that_no_longer_fits_the_entries_is_refused_in_words(plan: Plan) -> None:
    project = Project(draws=(PairsSet(W, E1000, ((A, "Skater Z"),)), PairsSet(W, Event.D5000, ((A,),))))
    with pytest.raises(InputRefused) as refused:
        baseline_plan(plan, project)
    told = "\n".join(map(str, refused.value.faults))
    assert "Skater Z is not entered in the women's 1000 m" in told
    assert "the women's 5000 m is not ridden" in told


def test_names_of_a_draw_are_known_however_they_are_written(plan: Plan) -> None:
    project = Project(draws=(PairsSet(W, E1000, (("", "DE EEN ANNA"), ("c. vier", B)), lanes=True),))
    assert baseline_plan(plan, project).pairs[W, E1000] == (("", A), (C, B))


def test_the_fingerprints_know_pairs_and_lanes_and_change_for_nothing_else(plan: Plan) -> None:
    projects = [
        Project(),
        Project(draws=(replace(DRAW, lanes=False),)),
        Project(draws=(DRAW,)),
        Project(draws=(replace(DRAW, pairs=((A, B), (C,))),)),
    ]
    plans = [baseline_plan(plan, project) for project in projects]
    assert len({inputs_sha256(own) for own in plans}) == 4
    assert inputs_sha256(plans[0]) == inputs_sha256(plan)
    hashes = {scenario_sha256(plan, project, Scenario(BASELINE)) for project in projects}
    assert len(hashes) == 4
    numbered = baseline_plan(plan, Project(draws=(replace(DRAW, pairs=(("", C), (B, A))),)))
    assert inputs_sha256(numbered) == inputs_sha256(plans[2])
