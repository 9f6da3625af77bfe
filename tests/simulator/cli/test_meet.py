"""``okt meet``: a meet is begun, checked, shown and simulated."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from simulator.cli.commands import app
from simulator.event import Event, Sex
from simulator.input.toml_reader import parse_toml
from simulator.meet.description import read_description
from simulator.meet.files import read_meet
from simulator.meet.folder import find_meet
from simulator.meet.meet import AgeGroup
from simulator.own_meet.templates import TITLES

LIST = """Dames 500 meter
1. KOK Femke - LEERDAM Jutta
2. Schultink Suzanne - JANSEN Lotte

Heren 1000 meter
Jenning de Boo
Joep Wennemars
"""


def okt(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def done(*arguments: str | Path) -> str:
    result = okt(*arguments)
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "list.txt").write_text(LIST)
    template = "national-single-distances"
    done("meet", "new", "--template", template, "--entries", tmp_path / "list.txt", tmp_path / "mine")
    return tmp_path / "mine"


def test_a_meet_is_begun_and_says_what_is_in_doubt(folder: Path) -> None:
    assert {path.name for path in folder.iterdir()} == {"meet.toml", "programme.csv", "entries.csv"}
    assert 'rule_set = "national-single-distances"' in (folder / "meet.toml").read_text()
    told = done("meet", "check", folder)
    assert '"Schultink Suzanne" is perhaps Suzanne Schulting: one letter differs' in told
    assert '"Lotte Jansen" is new: no results are known' in told
    assert "2 entries in doubt are left out." in told
    assert "NK Afstanden 2027 can be simulated: 3 days, 10 events, 2 doubts left" in told


def test_a_meet_is_shown_with_pairs_and_doubts(folder: Path) -> None:
    told = done("meet", "show", folder)
    assert "women 500 m, run 1, known entries only" in told
    told = done("meet", "show", folder, "--json", "-")
    shown = json.loads(told)
    assert shown["left_out"] == 2
    assert [(one["skater"], one["pair"]) for one in shown["entries"]][:2] == [
        ("Femke Kok", 1),
        ("Jutta Leerdam", 1),
    ]


def test_a_meet_of_ones_own_is_simulated_with_its_pairs(folder: Path) -> None:
    record = json.loads(done("simulate", "--meet", folder, "--tournaments", "1000", "--json", "-"))
    assert {one["skater"] for one in record["skaters"]} == {
        "Femke Kok", "Jutta Leerdam", "Jenning de Boo", "Joep Wennemars",
    }  # fmt: skip
    assert record["run"]["draws"] == [{"sex": "W", "event": "500", "pairs": 1, "lanes": False}]


def test_all_faults_of_a_folder_are_told_with_their_places(folder: Path) -> None:
    (folder / "meet.toml").write_text((folder / "meet.toml").read_text().replace("name =", "nmae ="))
    with (folder / "entries.csv").open("a") as stream:
        stream.write("W,501,Ans Bakker,,,,\nW,500,Ans Bakker,x,left,later,young\n")
    result = okt("meet", "check", folder)
    assert result.exit_code == 2
    for said in (
        'meet.toml: "nmae" is not a key',
        "meet.toml, name: missing",
        'entries.csv, line 8, event: "501"',
        'line 9, pair: "x" is not a whole number',
        'line 9, lane: "left" is not a lane. Write inner or outer.',
        'line 9, left_out: "later" is no reason known here',
        'line 9, age: "young" does not say how old the skater is',
        "7 faults: the meet cannot be simulated.",
    ):
        assert said in result.output, result.output


def test_nothing_is_written_over(folder: Path) -> None:
    before = (folder / "meet.toml").read_bytes()
    result = okt("meet", "new", "--template", "okt", "--first-day", "2027-01-01", folder)
    assert (result.exit_code, (folder / "meet.toml").read_bytes()) == (2, before)
    assert "the folder is not empty" in result.output


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--template", "oktt"], 'there is no template "oktt". Did you mean "okt"?'),
        (["--template", "okt"], "the first day is not said"),
        (["--template", "okt", "--first-day", "soon"], "--first-day: "),
        (["--template", "okt", "--copy", "okt-2025"], "both are given"),
        (["--copy", "okt-2052"], 'Did you mean "okt-2025"?'),
        (["--rules", "nowhere"], "neither a shipped rule set nor a file"),
    ],
)
def test_a_wrong_wish_is_told_and_nothing_is_written(options: list[str], said: str, tmp_path: Path) -> None:
    result = okt("meet", "new", *options, tmp_path / "mine")
    assert result.exit_code == 2
    assert said in result.output
    assert not (tmp_path / "mine").exists()


def test_a_copy_of_a_shipped_meet_is_that_meet(tmp_path: Path) -> None:
    done("meet", "new", "--copy", "okt-2025", tmp_path / "mine")
    assert "149 entries" in done("meet", "check", tmp_path / "mine")
    assert "149 entries" in done("meet", "check", "okt-2025")


def test_a_blank_meet_says_what_it_needs(tmp_path: Path) -> None:
    told = done("meet", "new", "--first-day", "2027-01-01", "--rink", "Thialf", tmp_path / "mine")
    assert "Missing: programme: there are no races" in told
    result = okt("meet", "check", tmp_path / "mine")
    assert (result.exit_code, "programme.csv: no races" in result.output) == (2, True)


def test_the_list_names_meets_and_templates() -> None:
    told = done("meet", "list")
    for word in ("okt-2025", "national-single-distances", "2027-01-22", "is assumed"):
        assert word in told


def test_the_example_can_be_used(tmp_path: Path) -> None:
    text = done("meet", "example")
    (tmp_path / "meet.toml").write_text(text)
    for name in ("programme.csv", "entries.csv"):
        block = text.split(f"# {name}:")[1].split("#\n")[1]
        lines = [line.removeprefix("#   ") for line in block.splitlines() if line.startswith("#   ")]
        (tmp_path / name).write_text("\n".join(lines) + "\n")
    assert parse_toml(text.encode(), "meet.toml")["same"]
    assert read_description(find_meet(tmp_path), []).people.new_skaters[0].skater == "Lotte Voorbeeld"
    assert "can be simulated" in done("meet", "check", tmp_path)


@pytest.mark.parametrize("template", TITLES)
def test_of_a_template_nothing_is_in_doubt_before_anybody_is_entered(template: str, tmp_path: Path) -> None:
    day = ("--first-day", "2027-01-22", "--rink", "Heerenveen")
    told = done("meet", "new", "--template", template, *day, tmp_path / "mine")
    assert "In doubt" not in told
    assert "Missing" in told


def test_what_an_option_says_is_asked_for_with_its_name(tmp_path: Path) -> None:
    result = okt("meet", "new", tmp_path / "mine")
    assert result.exit_code == 2
    for said in ("--first-day: the first day is not said. Write --first-day 2027-01-22", "--rink Heerenveen"):
        assert said in result.output
    dated = tmp_path / "programme.txt"
    dated.write_text("22 January 2027\nwomen 500 m\n")
    done("meet", "new", "--programme", dated, "--rink", "Deventer", tmp_path / "mine")


def test_a_rink_without_results_is_in_doubt(tmp_path: Path) -> None:
    day = ("--first-day", "2027-01-22")
    told = done("meet", "new", *day, "--rink", "Nowhere", tmp_path / "mine")
    assert 'In doubt: rink: no results are known on the rink "Nowhere".' in told
    assert "no results are known" not in done("meet", "new", *day, "--rink", "Thialf", tmp_path / "other")


def test_a_simulation_tells_what_is_assumed_of_a_rink_without_results(folder: Path) -> None:
    run = ("simulate", "--meet", folder, "--tournaments", "100", "--sex", "W")
    assert "no results are known on the rink" not in okt(*run).stderr
    text = (folder / "meet.toml").read_text()
    rink = re.search(r'^rink = "(.+)"$', text, re.MULTILINE)
    assert rink is not None
    (folder / "meet.toml").write_text(text.replace(rink[0], 'rink = "Nowhere"'))
    assert 'In doubt: rink: no results are known on the rink "Nowhere".' in okt(*run).stderr


def test_a_category_in_the_list_says_how_old_a_new_skater_is(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("Dames 500 meter\nFemke Kok DSA\nLotte Jansen DA2\n")
    template = ("--template", "national-single-distances")
    done("meet", "new", *template, "--entries", tmp_path / "list.txt", tmp_path / "mine")
    assert "In doubt" not in done("meet", "check", tmp_path / "mine").replace("In doubt: entries: there", "")
    assert "Lotte Jansen,,,,DA2" in (tmp_path / "mine" / "entries.csv").read_text()
    assert [(one.skater, one.age_group) for one in read_meet(tmp_path / "mine").new_skaters] == [
        ("Femke Kok", AgeGroup.SENIOR), ("Lotte Jansen", AgeGroup.JUNIOR),
    ]  # fmt: skip


def test_an_event_of_which_a_line_cannot_be_read_is_known_in_part(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("Dames 500 meter\n1 Femke Kok\n2 Wie er nog meer meedoet\n")
    template = ("--template", "national-single-distances")
    done("meet", "new", *template, "--entries", tmp_path / "list.txt", tmp_path / "mine")
    assert read_meet(tmp_path / "mine").meet.partly_known == {(Sex.W, Event.D500)}


@pytest.mark.parametrize("name", ["", "meet.toml"])
def test_rules_check_says_that_it_is_a_meet(folder: Path, name: str) -> None:
    result = okt("rules", "check", folder / name)
    assert result.exit_code == 2
    assert "and not a rule set" in result.output
    assert "okt meet check DIR" in result.output
    assert len(result.output.splitlines()) <= 2


def test_what_is_entered_twice_is_not_missing_in_files_that_have_it_once(tmp_path: Path) -> None:
    pairs = "500 m Dames\n1 wit Femke Kok\n1 rood Jutta Leerdam\n2 wit KOK F.\n2 rood Naomi Verkerk\n"
    (tmp_path / "list.txt").write_text(pairs)
    new = "meet", "new", "--template", "okt", "--first-day", "2027-12-26", "--entries", tmp_path / "list.txt"
    told = done(*new, tmp_path / "mine")
    assert "Missing" not in told
    assert "what is missing" not in told
    assert (
        "In doubt: entries: Femke Kok is entered in the women's 500 m twice. The files are written without it"
    ) in told
    assert "can be simulated" in done("meet", "check", tmp_path / "mine")
