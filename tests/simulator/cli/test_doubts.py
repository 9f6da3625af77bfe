"""What the commands say of what they took as it stands: on the other stream, beside numbers that hold."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from simulator.cli.commands import app

FEW = ("--tournaments", "200", "--threads", "1")
UNKNOWN = 'picks: "Piet Onbekend" is named by the committee and entered in no event (W).'
TOO_MANY = "picks: 4 picks (W) are more than the 3 that the rules allow."


def told_by(*arguments: str | Path) -> str:
    """Return what a command says beside its output."""
    done = CliRunner().invoke(app, [str(argument) for argument in arguments])
    assert done.exit_code == 0, done.output
    return done.stderr


def picks(folder: Path, *skaters: str) -> Path:
    file = folder / "picks.toml"
    named = (f'[[pick]]\nsex = "W"\nkind = "team"\nskater = "{skater}"\n' for skater in skaters)
    file.write_text("".join(named), encoding="utf-8")
    return file


@pytest.mark.parametrize("command", [("simulate",), ("games", "--sex", "W")])
def test_a_pick_of_somebody_nobody_knows_is_told(tmp_path: Path, command: tuple[str, ...]) -> None:
    assert UNKNOWN in told_by(*command, *FEW, "--picks", picks(tmp_path, "Piet Onbekend"))


def test_nothing_is_told_of_the_pick_of_an_entrant(tmp_path: Path) -> None:
    assert told_by("simulate", *FEW, "--picks", picks(tmp_path, "Michelle de Jong")) == ""


def test_more_picks_than_the_rules_allow_are_told_in_the_words_of_a_selection(tmp_path: Path) -> None:
    file = picks(tmp_path, "Michelle de Jong", "Naomi Verkerk", "Angel Daleman")  # one is of the mass start
    assert TOO_MANY in told_by("simulate", *FEW, "--picks", file)
    refused = CliRunner().invoke(app, ["select", "--results", "okt-2025", "--picks", str(file)])
    assert (refused.exit_code, TOO_MANY in refused.stderr) == (2, True)


def test_the_picks_of_a_policy_are_doubted_with_the_file_that_names_them(tmp_path: Path) -> None:
    picks(tmp_path, "Piet Onbekend")
    policy = tmp_path / "own.toml"
    policy.write_text('kind = "okt-policy"\nname = "Own"\npicks = "picks.toml"\n', encoding="utf-8")
    assert f"own.toml: {UNKNOWN}" in told_by("policy", policy, "--sex", "W", *FEW)


def test_a_report_tells_the_doubts_of_the_picks_of_its_scenario(tmp_path: Path) -> None:
    project = tmp_path / "p.okt"
    project.write_text(
        'kind = "okt-project"\nformat = 1\nprogram = "x"\nmeet = "okt-2025"\nseed = 1\ntournaments = 200\n'
        "learn_from_results = true\n[inputs]\n[[scenario]]\nname = 'P'\n[[scenario.what_if]]\n"
        "what = 'pick_rules'\npick = [{ sex = 'W', kind = 'team', skater = 'Piet Onbekend' }]\n",
        encoding="utf-8",
    )
    out = tmp_path / "r.html"
    assert UNKNOWN in told_by("report", "--project", project, "--scenario", "P", "--out", out)


def entries(folder: Path, *lines: str) -> Path:
    file = folder / "own.csv"
    file.write_text("\n".join(("sex,event,skater", *lines, "")), encoding="utf-8")
    return file


def test_a_mistaken_sex_is_a_fault_of_the_file_that_has_it(tmp_path: Path) -> None:
    file = entries(tmp_path, "M,500,Femke Kok", "W,500,Jutta Leerdam")
    done = CliRunner().invoke(app, ["simulate", *FEW, "--entries", str(file)])
    assert done.exit_code == 2
    assert done.stderr.splitlines() == [
        'own.csv: "Femke Kok" is entered among the men, and named among the women in okt-2025/committee.toml. '
        "Correct the sex, or tell the two apart by their names."
    ]


def test_who_is_entered_among_one_sex_and_has_results_of_the_other_is_told(tmp_path: Path) -> None:
    file = entries(tmp_path, "M,500,Isabel Grevelt", "W,500,Femke Kok", "W,500,Tim Prins")
    doubts = told_by("simulate", *FEW, "--entries", file)
    assert 'entries: "Isabel Grevelt" is entered among the men and has results of women.' in doubts
    assert 'entries: "Tim Prins" is entered among the women and has results of men.' in doubts
    assert "Femke Kok" not in doubts
