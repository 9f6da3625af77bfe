"""The classification of a meet that was ridden: places given win, thousandths decide the rest."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from simulator.event import Event, Sex
from simulator.input.faults import InputRefused
from simulator.meet.files import available_meets, load_meet
from simulator.meet.results_file import Classified, load_results

HEADER = "sex,distance_m,run,place,skater,time_s,status\n"
TOML = 'id = "x"\n'


def classified(folder: Path, lines: str) -> tuple[Classified, ...]:
    (folder / "meet.toml").write_text(TOML)
    (folder / "results.csv").write_text(HEADER + lines)
    (only,) = load_results(folder).classified().values()
    return only


def refused(folder: Path, lines: str, header: str = HEADER) -> str:
    (folder / "meet.toml").write_text(TOML)
    (folder / "results.csv").write_text(header + lines)
    with pytest.raises(InputRefused) as caught:
        load_results(folder).classified()
    return str(caught.value)


def top(meet: str, sex: Sex, event: Event, places: int = 3) -> list[str]:
    return [skater.skater for skater in load_results(meet).classified()[sex, event][:places]]


def test_thousandths_decided_third_place_of_the_mens_1000_in_2025() -> None:
    nuis, prins = load_results("okt-2025").classified()[Sex.M, Event.D1000][2:4]
    assert (nuis.skater, nuis.place, nuis.time_ms) == ("Kjeld Nuis", 3, 67541)
    assert (prins.skater, prins.place, prins.time_ms) == ("Tim Prins", 4, 67546)


def test_the_500_m_is_classified_by_the_best_of_two_runs() -> None:
    women = load_results("okt-2025").classified()[Sex.W, Event.D500]
    assert [(s.skater, s.place, s.time_ms) for s in women[:3]] == [
        ("Femke Kok", 1, 36873),  # the first run, with its thousandths; she skipped the second
        ("Jutta Leerdam", 2, 37242),
        ("Anna Boersma", 3, 37270),  # the second run, after a slip in the first
    ]
    assert len(women) == 22
    assert top("okt-2025", Sex.M, Event.D500) == ["Jenning de Boo", "Sebas Diniz", "Joep Wennemars"]


def test_what_went_wrong_in_2025_is_there_and_without_a_place() -> None:
    events = load_results("okt-2025").classified()
    leerdam = next(s for s in events[Sex.W, Event.D1000] if s.skater == "Jutta Leerdam")
    assert leerdam == Classified("Jutta Leerdam", None, None, "fell")
    fell = [s.skater for skaters in events.values() for s in skaters if s.status == "fell"]
    assert fell == ["Jutta Leerdam"]
    assert events[Sex.M, Event.D1000][-1] == Classified("Stefan Westenbroek", None, None, "dq")
    assert Classified("Merel Conijn", None, None, "dns") in events[Sex.W, Event.D1500]
    # Second run: disqualified after two false starts; the first run stands.
    fledderus = Classified("Marrit Fledderus", None, 37566, "finished", frozenset({"dq"}))
    assert fledderus in events[Sex.W, Event.D500]


def test_the_rows_of_the_order_of_2022_are_known() -> None:
    assert top("okt-2021", Sex.M, Event.D500) == ["Merijn Scheperkamp", "Dai Dai N'tab", "Kai Verbij"]
    assert top("okt-2021", Sex.W, Event.D5000, 2) == ["Irene Schouten", "Sanne in 't Hof"]


@pytest.mark.parametrize("meet", available_meets())
def test_in_the_shipped_results_places_and_times_agree_and_all_are_entered(meet: str) -> None:
    programme = load_meet(meet)
    for (sex, event), skaters in load_results(meet).classified().items():
        times = [s.time_ms for s in skaters if s.place and s.time_ms]
        assert times == sorted(times)
        assert {s.skater for s in skaters} == set(programme.skaters(sex, event))
        assert skaters[0].place == 1


def test_without_places_times_decide_and_equal_thousandths_tie(tmp_path: Path) -> None:
    lines = "M,1000,,,A,67.54,finished\nM,1000,,,B,67.541,finished\nM,1000,,,C,1:07.54,finished\n"
    lines += 'M,1000,,,D,"1.07,541",finished\n'
    lines += "M,1000,,,E,,dq\nM,1000,,,F,67.00,fell\nM,1000,,,G,68,reskate\n"
    assert [(s.skater, s.place) for s in classified(tmp_path, lines)] == [
        ("A", 1),
        ("C", 1),
        ("B", 3),
        ("D", 3),
        ("G", 5),
        ("F", None),
        ("E", None),
    ]


def test_without_places_the_faster_of_two_runs_counts(tmp_path: Path) -> None:
    lines = "W,500,1,,A,38.0,finished\nW,500,2,,A,,fell\nW,500,1,,B,,dnf\nW,500,2,,B,37.9,finished\n"
    lines += "W,500,1,,C,,fell\nW,500,2,,C,,withdrawn\n"
    assert classified(tmp_path, lines) == (
        Classified("B", 1, 37900, "finished", frozenset({"dnf"})),
        Classified("A", 2, 38000, "finished", frozenset({"fell"})),
        Classified("C", None, None, "withdrawn", frozenset({"fell"})),
    )


def test_places_given_win_over_times_and_others_get_none(tmp_path: Path) -> None:
    lines = "M,1500,,2,A,105.00,finished\nM,1500,,1,B,105.00,finished\nM,1500,,,C,106.00,finished\n"
    assert [(s.skater, s.place) for s in classified(tmp_path, lines)] == [("B", 1), ("A", 2), ("C", None)]


def test_all_faults_of_a_results_file_are_told_together(tmp_path: Path) -> None:
    said = refused(
        tmp_path,
        "X,500,1,1,A,38,finished\nW,400,1,1,A,38,finished\nW,500,3,1,A,38,finished\n"
        "W,500,1,0,A,38,finished\nW,500,1,1,,38,finished\nW,500,1,1,A,1:67.54,finished\n"
        "W,500,1,1,A,38,finishd\nW,500,1,1,A,38,finished\nW,500,1,2,A,39,finished\n",
    )
    for piece in (
        'line 2, sex: "X" is not a sex',
        'line 3, distance_m: "400" is not a distance',
        'line 4, run: "3" is not a run',
        'line 5, place: "0" is not a place. Write a whole number',
        "line 6, skater: the name of the skater is missing",
        'line 7, time_s: "1:67.54" is not a race time. Write seconds',
        'line 8, status: "finishd" is not a status. Write one of finished, fell',
        "line 10, skater: A stands for this race already in line 9",
    ):
        assert piece in said
    assert len(said.splitlines()) == 8


def test_results_are_written_as_people_write_lists(tmp_path: Path) -> None:
    header = "Geslacht;Afstand;Omloop;Plaats;Naam;Tijd;Status\n"
    lines = "dames;1000 m;;1;A;1.14,08 PB;\nV;1000;;2.;Een, B;74,9;ok\nW;1 km;;;C (NED);DQ;\n"
    (tmp_path / "meet.toml").write_text(TOML)
    (tmp_path / "results.csv").write_text(header + lines, encoding="utf-16")
    (only,) = load_results(tmp_path).classified().values()
    assert only == (
        Classified("A", 1, 74080, "finished"),
        Classified("B Een", 2, 74900, "finished"),
        Classified("C", None, None, "dq"),
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "W,500,1,,A,DNS,fell",
            "status: the status is fell, but dns stands in the place of the time. Correct",
        ),
        ("W,500,1,1,A,37.62(1),", 'time_s: "37.62(1)" is not a race time'),
        ("W,500,1,1000,A,37.62,", 'place: "1000" is not a place. Write a whole number from 1 to 200'),
        ("W,mass start,1,1,A,37.62,", 'distance_m: "mass start" is not one of the six distances'),
    ],
)
def test_what_is_doubted_elsewhere_is_a_fault_in_the_results_of_a_meet(
    tmp_path: Path, line: str, said: str
) -> None:
    assert f"line 2, {said}" in refused(tmp_path, f"{line}\n")


def test_a_meet_without_results_says_so(tmp_path: Path) -> None:
    (tmp_path / "meet.toml").write_text(TOML)
    with pytest.raises(InputRefused, match=r"results\.csv: the file does not exist"):
        load_results(tmp_path).classified()


def test_an_unknown_column_gets_a_suggestion(tmp_path: Path) -> None:
    assert 'Did you mean "status"?' in refused(tmp_path, "", HEADER.replace("status", "statuss"))


def test_where_one_run_counts_a_second_and_the_best_are_not_looked_at(tmp_path: Path) -> None:
    lines = "W,500,1,2,A,38.0,finished\nW,500,2,1,A,37.0,finished\nW,500,best,1,A,37.0,finished\n"
    lines += "W,500,1,1,B,37.9,finished\nW,1000,1,1,B,74,finished\n"
    (tmp_path / "meet.toml").write_text(TOML)
    (tmp_path / "results.csv").write_text(HEADER + lines)
    results = load_results(tmp_path)
    single = results.classified({(Sex.W, Event.D500), (Sex.M, Event.D500)})
    assert single[Sex.W, Event.D500] == (
        Classified("B", 1, 37900, "finished"),
        Classified("A", 2, 38000, "finished"),
    )
    assert results.classified()[Sex.W, Event.D500][0].skater == "A"
    assert set(single) == set(results.classified())


def test_a_first_run_that_is_not_there_cannot_count(tmp_path: Path) -> None:
    file = tmp_path / "some.csv"
    file.write_text(HEADER + "W,500,best,1,A,37.0,finished\n")
    with pytest.raises(InputRefused, match=r"some\.csv: the W 500 m has no lines of the first run"):
        load_results(file).classified([(Sex.W, Event.D500)])


def test_a_table_anywhere_is_read_and_knows_the_meet_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "some.csv"
    file.write_text("date," + HEADER + "2025-12-27,W,500,,1,A,37.0,finished\n,W,500,,2,B,38.0,finished\n")
    results = load_results(file)
    assert (results.source, results.meet, results.last_day) == ("some.csv", None, date(2025, 12, 27))
    (tmp_path / "meet.toml").write_text(TOML)
    beside = load_results(str(file))
    assert beside.meet is not None
    assert beside.meet.description == tmp_path / "meet.toml"
    assert load_results("okt-2021").last_day == date(2021, 12, 30)


def test_a_day_that_is_none_is_a_fault(tmp_path: Path) -> None:
    file = tmp_path / "some.csv"
    file.write_text("date," + HEADER + "12/27/2025,W,500,,1,A,37.0,finished\n")
    with pytest.raises(InputRefused, match=r'line 2, date: "12/27/2025" is not a date. Write year-month-day'):
        load_results(file)


@pytest.mark.parametrize("name", ["nothing.csv", "x" * 5000, "a\0b"])
def test_results_that_are_not_there_are_refused(name: str) -> None:
    with pytest.raises(InputRefused, match="is neither a shipped meet nor a folder nor a file"):
        load_results(name)
