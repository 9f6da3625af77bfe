"""``okt select``: the teams that went to the Games, from results, rules and picks."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from simulator.cli.commands import app
from simulator.shipped import shipped

MEETS = Path(str(shipped("meets")))
TRIALS = Path(__file__).parents[1] / "selection" / "cases" / "trials.toml"
HEADER = "date,sex,distance_m,run,place,skater,time_s,status\n"

WOMEN_2026 = [
    "Femke Kok", "Antoinette Rijpma-de Jong", "Marijke Groenewoud", "Merel Conijn", "Suzanne Schulting",
    "Bente Kerkhoff", "Joy Beune", "Jutta Leerdam", "Anna Boersma",
]  # fmt: skip
MEN_2026 = [
    "Jorrit Bergsma", "Jenning de Boo", "Joep Wennemars", "Stijn van de Bunt", "Kjeld Nuis",
    "Chris Huizinga", "Tijmen Snel", "Sebas Diniz", "Tim Prins",
]  # fmt: skip

RULES = """
id = "small"
name = "Small rules"
valid_from = 2025-12-26
cap = 2
max_picks = 2
refill = "next_placed"
ties = "lot"
source = "a test"
[start_places]
W = { 500 = 2, 1000 = 2 }
M = { 500 = 1 }
[order]
W = ["1000-1", "1000-2", "500-1", "500-2"]
M = ["500-1"]
[runs]
W = { 500 = "best_of_two" }
"""
LINES = (
    "2025-12-27,W,500,best,1,Skater C,38.1,finished\n2025-12-27,W,500,1,,Skater C,38.1,finished\n"
    "2025-12-27,W,500,1,,Skater D,,fell\n2025-12-27,W,500,2,,Skater D,38.9,finished\n"
    "2025-12-27,W,500,best,2,Skater E,38.2,finished\n2025-12-27,W,500,best,3,Skater D,38.9,finished\n"
    "2025-12-28,W,1000,1,1,Skater A,74.0,finished\n2025-12-28,W,1000,1,2,Skater B,74.1,finished\n"
)


def okt(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["select", *(str(argument) for argument in arguments)])


def selected(*arguments: str | Path) -> dict[str, Any]:
    result = okt(*arguments, "--json", "-")
    assert result.exit_code == 0, result.output
    told: dict[str, Any] = json.loads(result.stdout)
    return told


def small(folder: Path, picks: str = "", rules: str = RULES, lines: str = LINES) -> dict[str, Any]:
    (folder / "rules.toml").write_text(rules, "utf-8")
    (folder / "some.csv").write_text(HEADER + lines, "utf-8")
    (folder / "picks.toml").write_text(picks, "utf-8")
    files = {name: folder / name for name in ("rules.toml", "some.csv", "picks.toml")}
    told: dict[str, Any] = selected(
        "--rules", files["rules.toml"], "--results", files["some.csv"], "--picks", files["picks.toml"]
    )["W"]
    return told


def test_the_real_nine_of_2026_come_out() -> None:
    told = selected("--rules", "knsb-2026", "--results", MEETS / "okt-2025" / "results.csv")
    women, men = told["W"], told["M"]
    assert women["team"] == WOMEN_2026
    assert women["out"] == ["Naomi Verkerk"]
    assert men["team"] == MEN_2026
    assert men["out"] == ["Marcel Bosker"]
    assert told == selected("--results", "okt-2025")


def test_the_json_has_just_the_fields_of_the_interface() -> None:
    told = selected("--results", "okt-2025")
    assert list(told) == ["W", "M"]
    for sex in told.values():
        assert list(sex) == ["rows", "team", "out", "start_places", "reasons"]
        assert [row["row"] for row in sex["rows"]] == list(range(1, 16))
        assert list(sex["reasons"]) == [*sex["team"], *sex["out"]]
    women = told["W"]
    assert women["rows"][0] == {
        "row": 1,
        "event": "500",
        "okt_place": 1,
        "skater": "Femke Kok",
        "adds_name": True,
    }
    assert women["rows"][2]["event"] == "mass_start"
    assert women["rows"][2]["okt_place"] is None
    assert [row["row"] for row in women["rows"] if row["adds_name"]] == [1, 2, 3, 6, 7, 8, 10, 11, 12]
    assert list(women["start_places"]) == [
        "500", "1000", "1500", "3000", "5000", "mass_start", "team_pursuit",
    ]  # fmt: skip
    assert women["start_places"]["500"] == ["Femke Kok", "Jutta Leerdam", "Anna Boersma"]
    assert women["start_places"]["mass_start"] == ["Marijke Groenewoud"]
    assert women["start_places"]["team_pursuit"] == []
    assert women["reasons"]["Femke Kok"] == "Has a ticket: first in the 500 m, row 1."
    assert women["reasons"]["Naomi Verkerk"] == "Has no ticket: third in the 1000 m, but tenth name."


def test_with_the_real_picks_of_2026_everybody_rides_what_they_rode() -> None:
    told = selected("--results", "okt-2025", "--picks", MEETS / "okt-2025" / "picks.toml")
    women, men = told["W"], told["M"]
    assert women["team"] == WOMEN_2026
    assert women["start_places"]["1000"] == ["Femke Kok", "Suzanne Schulting", "Jutta Leerdam"]
    assert women["start_places"]["mass_start"] == ["Marijke Groenewoud", "Bente Kerkhoff"]
    assert women["out"] == ["Naomi Verkerk"]  # she held a row before the picks
    assert men["team"] == [*MEN_2026[:8], "Marcel Bosker"]
    assert men["out"] == ["Tim Prins"]
    assert men["start_places"]["1500"] == ["Joep Wennemars", "Tijmen Snel", "Kjeld Nuis"]
    assert set(men["start_places"]["team_pursuit"]) == {
        "Stijn van de Bunt",
        "Chris Huizinga",
        "Marcel Bosker",
    }
    assert "displaced by the pick of Marcel Bosker" in men["reasons"]["Tim Prins"]


def test_with_the_real_picks_of_2022_everybody_rides_what_they_rode() -> None:
    men = selected("--results", "okt-2021", "--picks", MEETS / "okt-2021" / "picks.toml")["M"]
    assert men["team"][-2:] == ["Sven Kramer", "Marcel Bosker"]
    assert men["out"] == ["Tijmen Snel", "Dai Dai N'tab"]
    assert men["start_places"]["1500"] == ["Kjeld Nuis", "Thomas Krol", "Marcel Bosker"]
    assert men["start_places"]["500"] == ["Merijn Scheperkamp", "Kai Verbij", "Thomas Krol"]
    assert men["start_places"]["mass_start"] == ["Jorrit Bergsma", "Sven Kramer"]


def test_the_table_tells_the_same_and_what_was_assumed() -> None:
    result = okt("--results", "okt-2025", "--picks", MEETS / "okt-2025" / "picks.toml")
    assert result.exit_code == 0
    text = " ".join(result.stdout.split())
    assert "Selection order, women" in text
    assert "1 500 m, place 1 Femke Kok 1" in text
    assert "4 3000 m, place 1 Marijke Groenewoud named in row 3" in text
    assert "15 1000 m, place 3 Jutta Leerdam named in row 11, start place by a pick" in text
    assert "12 1500 m, place 3 Tim Prins ticket lost to a pick" in text
    assert "13 5000 m, place 3 Marcel Bosker tenth name, ticket by a pick" in text
    assert "Team (9): Jorrit Bergsma" in text
    assert "First out: Tim Prins" in text
    assert "Pick: Jutta Leerdam, start place of the 1000 m" in text
    assert "Pick: Marcel Bosker, ticket; into the team: Marcel Bosker; out of the team: Tim Prins" in text
    assert "Pick: Marijke Groenewoud, row of the mass start" in text
    assert "Kjeld Nuis (fourth, for Tim Prins)" in text
    assert "Jutta Leerdam (pick)" in text
    assert "Rules: KNSB, Games of 2026 (knsb-2026), those of OKT 2025." in result.stderr
    assert "not known for certain" not in text
    assert "? not known for certain" in okt("--results", "okt-2021").stdout
    without = okt("--results", "okt-2025")
    assert "team pursuit nobody named" in " ".join(without.stdout.split())
    assert "Mass start pick (W), from OKT 2025: Marijke Groenewoud." in without.stderr


def test_no_table_has_a_line_of_headings_without_a_word() -> None:
    lines = okt("--results", "okt-2025").stdout.splitlines()
    rules = [number for number, line in enumerate(lines) if line.strip() and not line.strip(" ─")]
    assert len(rules) == 6
    assert all(lines[number - 1].strip() for number in rules)


def test_json_and_table_at_once(tmp_path: Path) -> None:
    target = tmp_path / "team.json"
    result = okt("--results", "okt-2025", "--json", target)
    assert "First out: Naomi Verkerk" in result.stdout
    assert json.loads(target.read_text("utf-8")) == selected("--results", "okt-2025")


def test_an_event_pick_takes_the_last_start_place_and_its_row(tmp_path: Path) -> None:
    assert small(tmp_path)["team"] == ["Skater A", "Skater B"]
    pick = '[[pick]]\nsex = "W"\nkind = "event"\nevent = "1000"\nskater = "Skater C"\nreason = "was ill"\n'
    told = small(tmp_path, pick)
    assert told["team"] == ["Skater A", "Skater C"]
    assert told["out"] == ["Skater B", "Skater E"]
    assert told["start_places"]["1000"] == ["Skater A", "Skater C"]
    assert told["rows"][1]["skater"] == "Skater C"
    assert "the pick of Skater C for the 1000 m (was ill)" in told["reasons"]["Skater B"]


def test_who_was_not_at_the_meet_can_be_picked(tmp_path: Path) -> None:
    told = small(tmp_path, '[[pick]]\nsex = "W"\nkind = "team"\nskater = "Somebody Else"\n')
    assert told["team"] == ["Skater A", "Somebody Else"]
    assert told["out"][0] == "Skater B"


def test_a_fall_in_one_of_two_runs_is_a_calamity(tmp_path: Path) -> None:
    calamity = '[[pick]]\nsex = "W"\nkind = "calamity"\nevent = "500"\nskater = "{}"\n'
    told = small(tmp_path, calamity.format("Skater D"))
    assert told["rows"][3]["skater"] == "Skater D"
    assert "Skater D" in told["team"]  # also outside the list, so the pick is a team pick as well
    assert small(tmp_path, calamity.format("Skater E")) == small(tmp_path)


def test_a_start_place_nobody_can_take_stays_empty(tmp_path: Path) -> None:
    told = small(tmp_path)
    assert told["start_places"]["500"] == []
    (tmp_path / "rules.toml").write_text(RULES, "utf-8")
    result = okt("--rules", tmp_path / "rules.toml", "--results", tmp_path / "some.csv")
    assert "500 m nobody, nobody" in " ".join(result.stdout.split())
    assert "There are no results of men." in result.stderr
    assert ", men" not in result.stdout


def test_trials_with_skaters_qualified_beforehand(tmp_path: Path) -> None:
    lines = "".join(
        f"2026-01-03,W,{distance},1,{place},Skater {name},{distance // 500 * 36 + 4 + place},finished\n"
        for distance, names in ((500, "FGH"), (1000, "FAB"), (1500, "GHA"))
        for place, name in enumerate(names, start=1)
    )
    (tmp_path / "trials.csv").write_text(HEADER + lines, "utf-8")
    women = selected("--rules", TRIALS, "--results", tmp_path / "trials.csv")["W"]
    assert women["start_places"]["1000"] == ["Skater A", "Skater B"]  # both held one; F won in vain
    assert women["start_places"]["1500"] == ["Skater A", "Skater G"]
    assert women["team"] == ["Skater F", "Skater G", "Skater A", "Skater B"]
    away = lines.replace("1000,1,2,Skater A,78,finished", "1000,1,,Skater A,,dns")
    (tmp_path / "trials.csv").write_text(HEADER + away, "utf-8")
    women = selected("--rules", TRIALS, "--results", tmp_path / "trials.csv")["W"]
    assert women["start_places"]["1000"] == ["Skater B", "Skater F"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--results", "nothing.csv"], "is neither a shipped meet nor a folder nor a file"),
        (["--results", "okt-2025", "--rules", "knsb-2025"], "is neither a shipped rule set nor a file"),
        (["--results", "okt-2025", "--picks", "nothing.toml"], "the file does not exist"),
        (["--results", "okt-2025", "--json", "no/such/folder.json"], "its folder does not exist"),
    ],
)
def test_what_cannot_be_used_is_refused(arguments: list[str], words: str) -> None:
    result = okt(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stdout == ""


def test_equal_places_that_matter_are_not_decided_silently(tmp_path: Path) -> None:
    (tmp_path / "some.csv").write_text(
        HEADER + LINES.replace(",2,Skater B,74.1", ",1,Skater B,74.0"), "utf-8"
    )
    (tmp_path / "rules.toml").write_text(RULES, "utf-8")
    result = okt("--rules", tmp_path / "rules.toml", "--results", tmp_path / "some.csv")
    assert result.exit_code == 2
    assert "Skater A and Skater B share place 1 of the 1000 m (W)." in result.stderr


def test_the_command_of_the_readme_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    root = Path(__file__).resolve().parents[3]
    (line,) = re.findall(r"^okt select (.+)$", (root / "README.md").read_text("utf-8"), re.MULTILINE)
    monkeypatch.chdir(root)
    told = selected(*line.split())
    assert told["M"]["out"] == ["Tim Prins"]


def test_what_the_committee_cannot_do_is_told(tmp_path: Path) -> None:
    picks = tmp_path / "picks.toml"
    picks.write_text('[[pick]]\nsex = "W"\nkind = "team"\nskater = "Femke Kok"\n', "utf-8")
    result = okt("--results", "okt-2025", "--picks", picks)
    assert result.exit_code == 0
    assert "Not made (W): the pick of Femke Kok: has a ticket already." in result.stderr
    picks.write_text('[[pick]]\nsex = "W"\nkind = "event"\nevent = 10000\nskater = "Femke Kok"\n', "utf-8")
    refused = okt("--results", "okt-2025", "--picks", picks)
    assert refused.exit_code == 2
    assert "picks: Femke Kok: the W 10000 m has no start places in knsb-2026." in refused.stderr


# Bounds ------------------------------------------------------------------------------------------


def finishers(number: int, event: int = 500, place: int | str = "") -> str:
    """Lines of so many women, without places, or all on one place."""
    return "".join(
        f"2025-12-28,W,{event},1,{place},Skater {event} {i},{90 if place else 70 + i / 100:.2f},finished\n"
        for i in range(number)
    )


TOO_MUCH = {
    "too many in an event": (
        finishers(201),
        "201 skaters are too many in the W 500 m. At most 200 can ride one event.",
    ),
    "too many of a sex": (
        finishers(150) + finishers(150, 1000),
        "entries W: 300 skaters are too many. At most 254 of one sex can ride.",
    ),
    "too many on the last places": (
        finishers(30, place=190),
        "so many share a place in the W 500 m that the last stands behind place 200. Correct the places.",
    ),
}


@pytest.mark.parametrize(("lines", "fault"), TOO_MUCH.values(), ids=TOO_MUCH)
def test_more_than_there_can_be_is_refused(tmp_path: Path, lines: str, fault: str) -> None:
    file = tmp_path / "results.csv"
    file.write_text(HEADER + lines)
    result = okt("--results", file)
    assert result.exit_code == 2
    assert fault in " ".join(result.stderr.split())


@pytest.mark.parametrize("place", [201, 254, 255, 256, 300, 999, 65_536])
def test_a_place_that_nobody_can_have_is_refused_with_its_line(tmp_path: Path, place: int) -> None:
    file = tmp_path / "results.csv"
    file.write_text(HEADER + finishers(1, place=1) + finishers(1, 1000, place=place))
    result = okt("--results", file)
    assert result.exit_code == 2
    fault = f'line 3, place: "{place}" is not a place. Write a whole number from 1 to 200, or leave it empty.'
    assert fault in " ".join(result.stderr.split())


def test_the_last_place_there_is_is_read(tmp_path: Path) -> None:
    file = tmp_path / "results.csv"
    lines = "".join(
        f"2025-12-28,W,500,1,{place},Skater {place},{37 + place / 100:.2f},finished\n"
        for place in range(1, 201)
    )
    file.write_text(HEADER + lines)
    assert selected("--results", file)["W"]["start_places"]["500"] == ["Skater 1", "Skater 2", "Skater 3"]


def test_the_order_of_two_runs_in_the_file_tells_nothing(tmp_path: Path) -> None:
    """She fell in the first run and stayed away from the second, whichever line comes first."""
    fell, away = "2025-12-27,W,500,1,,Skater D,,fell\n", "2025-12-27,W,500,2,,Skater D,,dns\n"
    rules = tmp_path / "rules.toml"
    rules.write_text(RULES)
    told = []
    for number, lines in enumerate((fell + away, away + fell)):
        file = tmp_path / f"results{number}.csv"
        file.write_text(HEADER + lines + LINES.splitlines(keepends=True)[0])
        told.append(selected("--results", file, "--rules", rules)["W"])
    assert told[0] == told[1]
