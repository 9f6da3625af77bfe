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
    (line,) = done.stderr.splitlines()
    assert line.startswith(
        'own.csv: "Femke Kok" is entered among the men, and named among the women in okt-2025/'
    )


def test_who_is_entered_among_one_sex_and_has_results_of_the_other_is_told(tmp_path: Path) -> None:
    file = entries(tmp_path, "M,500,Isabel Grevelt", "W,500,Femke Kok", "W,500,Tim Prins")
    doubts = told_by("simulate", *FEW, "--entries", file)
    assert 'entries: "Isabel Grevelt" is entered among the men and has results of women.' in doubts
    assert 'entries: "Tim Prins" is entered among the women and has results of men.' in doubts
    assert "Femke Kok" not in doubts


@pytest.mark.parametrize(
    ("said", "lost"),
    [
        ("Foo Bar=Femke Kok", "Foo Bar"),
        ("Femke Kok=Nobody X", "Nobody X"),
        ("Foo Bar=Foo Bar", "Foo Bar"),
        ("Femke Kok=Femke Kok", None),
    ],
)
def test_what_is_said_of_a_name_that_nobody_bears_is_told(said: str, lost: str | None) -> None:
    told = told_by("simulate", *FEW, "--sex", "W", "--same", said)
    assert told.count("stands nowhere") == (lost is not None)
    assert lost is None or f'--same: "{lost}" stands nowhere in entries and form data.' in told
    told = told_by("select", "--results", "okt-2025", "--same", said)
    assert told.count("stands nowhere") == (lost is not None)


def test_a_name_that_stands_in_a_file_of_the_user_alone_is_known(tmp_path: Path) -> None:
    file = entries(tmp_path, "W,500,F. Kok-Jansen", "W,500,Jutta Leerdam")
    assert "nowhere" not in told_by("simulate", *FEW, "--entries", file, "--same", "F. Kok-Jansen=Femke Kok")


def test_two_entrants_of_one_race_who_are_said_to_be_one_are_told() -> None:
    told = told_by("simulate", *FEW, "--sex", "W", "--same", "Femke Kok=Jutta Leerdam")
    assert (
        '"Femke Kok" and "Jutta Leerdam" are both entered in the women\'s 1000 m, and said to be one' in told
    )
    assert told.count("said to be one") == 1


def test_a_what_if_of_a_time_that_nobody_has_ridden_is_told(tmp_path: Path) -> None:
    project = tmp_path / "p.okt"
    project.write_text(
        'kind = "okt-project"\nformat = 1\nmeet = "okt-2025"\nseed = 1\ntournaments = 200\n'
        "learn_from_results = true\n[inputs]\n[[scenario]]\nname = 'T'\n[[scenario.what_if]]\n"
        "what = 'outcome'\nsex = 'W'\nevent = '1000'\nskater = 'Femke Kok'\nkind = 'time'\n"
        "time = '1:07.32'\n",
        encoding="utf-8",
    )
    words = "1:07.32 is too fast for the 1000 m"
    assert words in told_by("simulate", "--project", project, "--scenario", "T")
    assert words in told_by("simulate", "--project", project, "--compare", "T")
    assert words in told_by("report", "--project", project, "--scenario", "T", "--out", tmp_path / "r.html")
    assert "too fast" not in told_by("simulate", "--project", project)


def test_an_event_without_an_entry_is_not_called_known_in_part(tmp_path: Path) -> None:
    file = entries(tmp_path, "W,500,Femke Kok", "W,500,Jutta Leerdam", "W,3000,Joy Beune")
    done = CliRunner().invoke(app, ["simulate", *FEW, "--sex", "W", "--entries", str(file)])
    assert "* Known entries only: not everybody entered in the 3000 m is known." in done.stdout
    assert "5000*" not in done.stdout
