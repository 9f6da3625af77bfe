"""``okt rules``: what is shipped, what a file says, what is wrong with it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from policy_texts import committee_in, rules_in
from typer.testing import CliRunner, Result

from simulator.cli.commands import app
from simulator.event import Event, Sex
from simulator.selection.committee import PickKind
from simulator.selection.rule_file import load_rule_set

TRIALS = Path(__file__).parents[1] / "selection" / "cases" / "trials.toml"
BROKEN = Path(__file__).parents[1] / "selection" / "broken"


def okt(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["rules", *(str(argument) for argument in arguments)])


def done(*arguments: str | Path) -> str:
    result = okt(*arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_the_help_points_to_the_example() -> None:
    words = " ".join(okt("--help").output.replace("│", " ").split())
    assert "okt rules example" in words
    for command in ("list", "show", "check", "example"):
        assert command in words


def test_the_list_names_what_is_shipped() -> None:
    lines = done("list").splitlines()
    (row,) = [line.split() for line in lines if "knsb-2022" in line]
    assert row == ["knsb-2022", "KNSB,", "Games", "of", "2022", "2021-12-26", "9", "15", "3", "committee"]
    assert any("knsb-2026" in line and "next_placed" in line for line in lines)


def test_a_rule_set_is_shown_with_its_sources_and_what_is_not_certain() -> None:
    text = " ".join(done("show", "knsb-2022").split())
    assert "Tickets a sex 9 see below" in text
    assert "All else: Press reports of December 2021" in text
    assert "likely: Deduced: the 1500 m place of Snel" in text
    assert "Selection order, men likely: Rows 12, 13 and 15" in text
    assert "12 1500 m, place 3 500 m, place 2 ?" in text
    assert "? not known for certain" in text
    assert "500 m 3, best of two runs 3, best of two runs" in text
    assert "10000 m 2" in text


def test_rules_of_other_kinds_are_shown_too() -> None:
    text = " ".join(done("show", TRIALS).split())
    assert "6 W, 8 M" in text
    assert "7 500 m, place 2" in text  # the men's order is longer
    assert "Qualified beforehand, women, 1000 m: Skater A, Skater B" in text
    assert "not known for certain" not in text


def test_names_in_a_rule_set_are_no_markup(tmp_path: Path) -> None:
    file = tmp_path / "odd.toml"
    file.write_text(TRIALS.read_text("utf-8").replace("Skater C", "[bold]C[/nothing]"), "utf-8")
    assert "[bold]C[/nothing]" in done("show", file)


def test_the_json_holds_the_whole_rule_set(tmp_path: Path) -> None:
    for name in ("knsb-2022", str(TRIALS)):
        rules, told = load_rule_set(name), json.loads(done("show", name, "--json", "-"))
        assert told["cap"] == {str(sex): rules.cap[sex] for sex in Sex}
        for sex in Sex:
            rows = [tuple(row.values()) for row in told["order"][sex]]
            assert rows == [(row.number, row.event, row.okt_place, row.certain) for row in rules.order[sex]]
            assert list(told["order"][sex][0]) == ["row", "event", "okt_place", "certain"]
            assert told["start_places"][sex] == rules.start_places[sex]
            assert told["runs"][sex]["500"] == ("best_of_two" if name == "knsb-2022" else "single")
    assert told["prequalified"] == {
        "W": {"1000": ["Skater A", "Skater B"], "1500": ["Skater A"]},
        "M": {"500": ["Skater C"]},
    }
    target = tmp_path / "rules.json"
    assert "Selection order" in done("show", "knsb-2022", "--json", target)
    sources = json.loads(target.read_text("utf-8"))["sources"]
    assert sources["order.M"]["certainty"] == "likely"
    assert sources["ties"] == {"text": "No published rule was found.", "certainty": "assumed"}
    assert sources["cap"]["text"].startswith("Press reports")


def test_an_unknown_rule_set_is_refused() -> None:
    result = okt("show", "knsb-2062")
    assert result.exit_code == 2
    assert 'Did you mean "knsb-2022"?' in result.stderr or 'Did you mean "knsb-2026"?' in result.stderr


@pytest.mark.parametrize("name", ["knsb-2026", "knsb-2022", TRIALS])
def test_check_says_that_all_is_well(name: str | Path) -> None:
    assert "is a rule set that can be used" in done("check", name)


def test_check_tells_every_fault() -> None:
    result = okt("check", BROKEN / "cap_by_sex.toml")
    assert result.exit_code == 2
    assert result.stdout.splitlines() == [
        "cap_by_sex.toml, cap.men: this sex is not known. Known are W, M.",
        "cap_by_sex.toml, cap.M: this key is missing. Expected a whole number.",
        "cap_by_sex.toml, cap.W: 61 is out of range. Expected 1 to 60.",
        "3 faults: the rules cannot be used.",
    ]
    single = okt("check", BROKEN / "cap_below_picks.toml")
    assert (single.exit_code, single.stdout.splitlines()[-1]) == (2, "1 fault: the rules cannot be used.")


def test_check_tells_doubts_of_rules_that_can_be_used(tmp_path: Path) -> None:
    file = tmp_path / "gap.toml"
    file.write_text(done("example").replace('"500-2", "500-3", "3000-3"', '"500-3", "3000-3"'), "utf-8")
    told = done("check", file).splitlines()
    assert told[0].startswith('In doubt: gap.toml, order.W, row 11: "500-3" stands in the order, but "500-2"')
    assert told[-1] == "gap.toml is a rule set that can be used: An example, 14 and 15 rows."


def test_check_refuses_what_is_no_file() -> None:
    result = okt("check", "nothing.toml")
    assert result.exit_code == 2
    assert "is neither a shipped rule set nor a file" in result.stderr


def test_the_example_passes_its_own_check_and_shows_every_key(tmp_path: Path) -> None:
    text = done("example")
    file = tmp_path / "my-rules.toml"
    file.write_text(text, "utf-8")
    assert done("check", file).startswith("my-rules.toml is a rule set that can be used: An example")
    rules = rules_in(text.encode(), "example")
    assert rules.runs_of(Sex.W, Event.D500) == 2
    assert rules.prequalified
    assert set(rules.sources) == {"cap", "ties", "order.M"}
    assert [row.number for row in rules.order[Sex.M] if not row.certain] == [12, 13]


def test_the_example_of_a_picks_file_is_one_and_shows_every_kind() -> None:
    committee = committee_in(done("example", "--picks").encode(), "example")
    assert {rule.kind for rule in committee.rules} == set(PickKind)
    assert committee.starters
    assert committee.refills
    assert committee.declined
