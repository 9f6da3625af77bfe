"""``okt quota``: lists, last places, countries, one country, steps; rules; files; what is refused."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner, Result
from world_cup_files import country, race, skater, write

from simulator.ask.quota_to_come import Key
from simulator.ask.quota_told import PlaceChances, QuotaChances
from simulator.cli.commands import app
from simulator.cli.quota_chances import print_chances
from simulator.event import Event, Sex

KEY = (Sex.W, Event.D1000)


def okt(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["quota", *(str(argument) for argument in arguments)])


def done(*arguments: str | Path) -> str:
    result = okt(*arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture
def cups(tmp_path: Path) -> Path:
    """Four races of the 1000 m, both divisions whole, and a season's one 5000 m without Division B."""
    days = ("2025-11-14", "2025-11-21", "2025-12-05", "2025-12-13")
    races = [own for day in days for own in (race(day), race(day, division="B", numbers=range(20, 45)))]
    return write(tmp_path / "cups.csv", *races, race("2025-12-05", 5000, numbers=range(12)))


@pytest.fixture
def three(tmp_path: Path) -> Path:
    """Three of the four races of the 1000 m, both divisions whole."""
    days = ("2025-11-14", "2025-11-21", "2025-12-05")
    races = [own for day in days for own in (race(day), race(day, division="B", numbers=range(20, 45)))]
    return write(tmp_path / "three.csv", *races)


def test_the_last_places_are_told_in_a_line_of_each_event(cups: Path) -> None:
    text = done("--results", cups, "--event", "W1000")
    assert "1000 m women: 21st by points: 84; 7th by time: 1:17.00; first reserve: 1:17.10" in text
    assert "500 m women: 28 places nobody has earned" in text
    assert "1 of 3 races" not in text
    assert (
        "5000 m women: the field is not complete. 5000 m women of 2025-12-05: Division B is missing." in text
    )


def test_lists_have_points_race_by_race_times_and_who_is_over_the_number_of_the_country(cups: Path) -> None:
    lines = done("--results", cups, "--event", "w1000").splitlines()
    (first,) = [line for line in lines if f"{skater(0)} " in line]
    assert first.split()[-7:] == ["NED", "240", "60", "60", "60", "60", "1:14.00"]
    assert any(line.startswith(" over") and skater(3) in line for line in lines)
    assert not any("500 m men" in line and "by points" in line for line in lines)


def test_a_country_is_told_its_team_and_what_one_more_race_can_change(cups: Path) -> None:
    text = " ".join(
        done("--results", cups, "--country", "Netherlands", "--pursuit", "yes", "--mass-start", "2").split()
    )
    assert "NED, and one more race" in text
    assert "NED women: 7 athletes. For more it lacks: 500 m: no place; 1500 m: no place." in text
    assert "1000 m women 3 of 3 3 it has the most" in text


def test_a_place_that_nobody_has_earned_can_be_had_by_somebody_new(cups: Path) -> None:
    asked = ("--results", cups, "--country", "NOR")
    assert "1 point of somebody new (NOR)" in done(*asked)
    answer = json.loads(done(*asked, "--json", "-"))
    first = answer["country"]["one_more_race"][0]["gain"][0]
    assert (first["skater"], first["country"], first["points"]) == (None, "NOR", 1)
    open_ = {(one["sex"], one["event"]) for one in answer["events"] if one["unfilled"]}
    assert len(open_) == 9
    gains = {(one["sex"], one["event"]): one["gain"] for one in answer["country"]["one_more_race"]}
    assert all(gains[key] for key in open_)


def test_steps_are_told_and_change_the_places(cups: Path) -> None:
    steps = ("--step", "hand-back:W1000:NED", "--step", "host")
    answer = json.loads(done("--results", cups, *steps, "--json", "-"))
    (own,) = [one for one in answer["events"] if (one["sex"], one["event"]) == ("W", "1000")]
    assert own["countries"]["NED"] == 3
    assert own["steps"]["countries"]["NED"] == 2
    assert own["steps"]["told"][0] == "NED hands a place back."
    text = done("--results", cups, *steps)
    assert "Start places after the steps" in text
    assert "1000 m women: NED hands a place back." in text


def test_one_more_race_and_the_team_are_said_to_stand_before_the_steps(cups: Path) -> None:
    asked = ("--results", cups, "--country", "NED", "--event", "W1000")
    text = " ".join(done(*asked, "--step", "hand-back:W1000:NED").split())
    assert "NED, and one more race before the steps" in text
    assert "NED women before the steps: " in text
    assert "before the steps" not in done(*asked)


def test_json_holds_every_list_and_the_country(cups: Path) -> None:
    answer = json.loads(done("--results", cups, "--country", country(5), "--json", "-"))
    assert answer["rule"] == "isu-2026"
    assert len(answer["events"]) == 10
    (own,) = [one for one in answer["events"] if (one["sex"], one["event"]) == ("W", "1000")]
    assert own["missing"] == []
    assert own["lines"][0] == {
        "list": "points", "rank": 1, "skater": skater(0), "country": "NED", "points": 240,
        "race_points": [60, 60, 60, 60], "time_s": 74.0, "time_day": "2025-11-14", "equal": False,
    }  # fmt: skip
    assert sum(own["countries"].values()) + own["unfilled"] == 28
    assert answer["country"]["code"] == country(5)
    assert {team["sex"] for team in answer["country"]["teams"]} == {"W", "M"}
    assert len(answer["country"]["one_more_race"]) == 10


def test_csv_and_tables_hold_the_same(cups: Path, tmp_path: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(done("--results", cups, "--csv", "-"))))
    assert rows[0]["skater"] == skater(0)
    assert rows[0]["races"] == "60 60 60 60"
    over = [row for row in rows if row["list"] == "by points" and not row["rank"]]
    assert over
    folder = tmp_path / "tables"
    folder.mkdir()
    done("--results", cups, "--tables", folder, "--xlsx", tmp_path / "all.xlsx")
    assert {path.name for path in folder.iterdir()} == {
        "start-place-lists.csv", "last-places.csv", "countries.csv",
    }  # fmt: skip
    assert (tmp_path / "all.xlsx").stat().st_size > 5_000


def test_results_are_never_written_over(cups: Path) -> None:
    before = cups.read_bytes()
    result = okt("--results", cups, "--json", cups)
    assert result.exit_code == 2
    assert cups.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--rule", "isu-2026"), "there are no results to read"),
        (("--results", "CUPS", "--country", "XYZ"), 'nobody of "XYZ" is in the results'),
        (("--results", "CUPS", "--event", "W10000"), '"W10000" is no event with lists'),
        (("--results", "CUPS", "--rule", "isu-2025"), "is neither a shipped rule"),
        (("--results", "CUPS", "--rule", "isu-2022"), "no result of Division A or B"),
        (("--results", "CUPS", "--step", "give:W1000:NED"), "is not a step"),
        (("--results", "NOTHING.csv"), "NOTHING.csv"),
    ],
)
def test_what_cannot_be_is_refused_in_words(cups: Path, arguments: tuple[str, ...], words: str) -> None:
    result = okt(*(str(cups) if one == "CUPS" else one for one in arguments))
    assert result.exit_code == 2
    assert words in " ".join(result.output.split())


def test_all_that_is_wrong_with_what_is_asked_is_told_at_once(cups: Path) -> None:
    asked = ("--country", "XYZ", "--event", "Q5", "--event", "Q6", "--step", "leave", "--first-day", "soon")
    result = okt("--results", cups, *asked)
    assert result.exit_code == 2
    for words in ('nobody of "XYZ"', '"Q5" is no event', '"Q6" is no event', '"leave" is not a step',
                  '"soon" is not a day'):  # fmt: skip
        assert words in result.stderr


def test_rules_are_listed_shown_and_printed_to_start_from(cups: Path, tmp_path: Path) -> None:
    assert "isu-2022" in done("rules")
    text = " ".join(done("show", "isu-2026").split())
    assert "5000 m women 12 9 3 2 1 3000 m, 5000 m" in text
    assert "likely: Found by fitting" in text
    rule = json.loads(done("show", "isu-2026", "--json", "-"))
    assert rule["events"]["M"]["10000"]["by_points"] == 9
    own = tmp_path / "own.toml"
    own.write_text(done("example").replace('id = "isu-2026"', 'id = "own"'), encoding="utf-8")
    answer = json.loads(done("--results", cups, "--rule", own, "--json", "-"))
    assert answer["rule"] == "own"


def test_what_was_left_out_is_told_beside_the_output(tmp_path: Path) -> None:
    file = write(tmp_path / "a.csv", race("2025-11-14"), race("2025-12-27", numbers=range(5)))
    result = okt("--results", file)
    assert "Left out: 5 results of other days" in result.stderr
    assert "Left out" not in result.stdout


def test_races_to_come_are_simulated_and_told_as_chances(three: Path, tmp_path: Path) -> None:
    options = ("--results", three, "--rink", "Hamar", "--tournaments", "300")
    text = " ".join(done(*options, "--country", "NED").split())
    assert "Start places with the races to come, 300 tournaments" in text
    assert "1000 m women NED" in text
    assert "Simulated: 1 of W1000." in text
    assert "Nobody is known to ride the 10000 m of men: see --entries." in text
    answer = json.loads(done(*options, "--json", "-"))
    own = answer["chances"]["events"][0]
    assert (own["sex"], own["event"]) == ("W", "1000")
    assert sum(own["countries"]["NED"]["chances"]) == pytest.approx(1)
    folder = tmp_path / "tables"
    folder.mkdir()
    done(*options, "--tables", folder)
    assert (folder / "chances-of-places.csv").is_file()


@pytest.mark.parametrize(
    ("chances", "words"),
    [
        ({KEY: (PlaceChances("NED", (0, 0, 100)),)}, "The number of every country is as good as certain"),
        ({}, "There is no event to count."),
    ],
)
def test_where_nothing_is_open_a_sentence_says_so_in_place_of_an_empty_table(
    chances: dict[Key, tuple[PlaceChances, ...]], words: str
) -> None:
    console = Console(width=100, record=True, file=io.StringIO())
    print_chances(console, QuotaChances(100, {KEY: 1}, chances), None)
    text = console.export_text()
    assert words in text
    assert "Simulated: 1 of W1000." in text
    assert "left out" not in text
    assert "Event" not in text


def test_what_is_assumed_of_a_rink_without_results_is_told_beside_the_output(three: Path) -> None:
    options = ("--results", three, "--tournaments", "100", "--rink")
    result = okt(*options, "Hammar")
    assert 'rink: no results are known on the rink "Hammar".' in result.stderr
    assert 'It is taken to be 0.8 % slower than Heerenveen. Did you mean "Hamar"?' in result.stderr
    assert "no results are known" not in okt(*options, "Hamar").stderr


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2020-01-01", "races to come cannot begin on 2020-01-01: results of 2025-12-05 have been read"),
        ("2025-12-05", "races to come cannot begin on 2025-12-05: results of 2025-12-05 have been read"),
        ("2026-01-01", "races that begin on 2026-01-01 do not count: the last day is 2025-12-14"),
    ],
)
def test_races_to_come_are_neither_before_those_ridden_nor_after_the_season(
    three: Path, day: str, words: str
) -> None:
    result = okt("--results", three, "--rink", "Hamar", "--first-day", day)
    assert result.exit_code == 2
    assert words in " ".join(result.output.split())
    assert "Expected a day from 2025-12-06 to 2025-12-14." in " ".join(result.output.split())


def test_a_season_that_is_over_has_no_races_to_come(cups: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    text = done("example")
    for number in (7, 4, 3, 1):
        text = text.replace(f", races = {number}", "")
    own.write_text(text, encoding="utf-8")
    result = okt("--results", cups, "--rule", own, "--rink", "Hamar")
    assert result.exit_code == 2
    assert "every race of the World Cups that count has been ridden" in " ".join(result.output.split())
