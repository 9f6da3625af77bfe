"""Following results on the command line: each reading told with what it changed, and a clean end."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from results_service import Service, answer, results_service, row
from typer.testing import CliRunner, Result

from simulator.ask.runs import simulate
from simulator.cli.commands import app
from simulator.cli.follow import race_told, readings
from simulator.cli.follow_report import FollowReport
from simulator.cli.project import meet_job
from simulator.cli.run_outputs import RunFiles
from simulator.engine.job import Job
from simulator.engine.plan import Plan
from simulator.event import Event, Sex, Status
from simulator.input.faults import InputRefused
from simulator.live.address import LEAST_APART_S, Address
from simulator.live.source import AddressSource
from simulator.project.apply import baseline_plan
from simulator.project.project import Project
from simulator.what_if.entered_result import EnteredResult

A, B, C = (f"Skater {letter}" for letter in "ABC")


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with results_service() as one:
        yield one


def with_few_tickets(plan: Plan) -> Plan:
    """Return a plan in which two women get a ticket, so that who does is open."""
    return replace(plan, rules=replace(plan.rules, cap={**plan.rules.cap, Sex.W: 2}))


class Evening:
    """Somebody who follows the women's 1000 m at an address, and hears one reading at a time."""

    def __init__(self, plan: Plan, service: Service, files: RunFiles) -> None:
        self.now, self.service, self.ended = 100.0, service, threading.Event()
        plan = with_few_tickets(plan)
        job = replace(meet_job(plan, None, (), None), tournaments=400)
        source = AddressSource(Address(service.address, lambda: self.now))
        race = race_told(plan, "women 1000 m")
        self.report = FollowReport(source.name, tuple(Sex), 1, files)
        self.readings = readings(job, source, race, tuple(Sex), 1, self.ended)
        self.report.tell(next(self.readings))

    def hear(self, *rows: dict[str, object]) -> None:
        self.service.body = answer(*rows)
        self.now += LEAST_APART_S
        self.report.tell(next(self.readings))

    def end(self) -> None:
        self.ended.set()
        assert [*self.readings] == []
        self.report.close()


def through_a_race(evening: Evening) -> None:
    evening.hear(row(A, "1:14.59", 1), row(B, None), row(C, None))
    evening.hear(row(A, "1:14.59", 2), row(B, "1:14.10", 1, official=False), row(C, None))
    evening.hear(row(A, "1:14.59", 1), row(B, None, again=True), row(C, None))
    evening.hear(row(A, "1:14.55", 2), row(B, "1:14.30", 1), row(C, None))
    evening.hear(row(A, "1:14.55", None, status=2), row(B, "1:14.30", 1), row(C, None))
    evening.end()


def test_each_reading_is_told_with_what_it_changed_and_the_new_chances(
    plan: Plan, service: Service, capsys: pytest.CaptureFixture[str]
) -> None:
    evening = Evening(plan, service, RunFiles())
    begin = capsys.readouterr().out
    assert service.asked == []  # nothing is opened before the first chances stand there
    assert "Chance of an Olympic ticket, women" in begin
    assert begin.endswith("Following 127.0.0.1. Ctrl-C ends it.\n")
    through_a_race(evening)
    told = capsys.readouterr().out
    for said in (
        "New: Skater A skated 1:14.59 in the 1000 m, place 1.",
        "New, not official yet: Skater B skated 1:14.10 in the 1000 m, place 1.",
        "Taken back, perhaps to ride again: Skater B skated 1:14.10 in the 1000 m, place 1.",
        "Ridden again: Skater B skated 1:14.30 in the 1000 m, place 1.",
        "Corrected: Skater A skated 1:14.55 in the 1000 m, place 2. Before: Skater A skated 1:14.59",
        "Corrected: Skater A was disqualified in the 1000 m. Before: Skater A skated 1:14.55",
    ):
        assert said in told
    assert "women: what changed" in told
    end = told[told.index("Ended.") :]
    assert "women's 1000 m: taken to be still on" in end
    assert "--over" not in end
    assert len(service.asked) == 5


def test_with_json_each_reading_is_a_line_with_changes_chances_and_comparison(
    plan: Plan, service: Service, tmp_path: Path
) -> None:
    file = tmp_path / "live.jsonl"
    file.write_text("of yesterday\n")
    through_a_race(Evening(plan, service, RunFiles(json=str(file), csv=str(tmp_path / "now.csv"))))
    lines = [json.loads(line) for line in file.read_text().splitlines()]
    assert [line["reading"] for line in lines] == [0, 1, 2, 3, 4, 5]
    assert [[one["kind"] for one in line["changes"]] for line in lines] == [
        [], ["new"], ["new"], ["again"], ["corrected", "ridden_again"], ["corrected"],
    ]  # fmt: skip
    last = lines[-1]["changes"][0]
    assert (last["skater"], last["status"], last["time_s"]) == (A, Status.DQ, None)
    assert (last["before"]["time_s"], last["official"]) == (74.55, True)
    assert "comparison" not in lines[0]
    for before, line in pairwise(lines):
        changes = {one["skater"]: one for one in line["comparison"]["changes"]}
        tickets = [{own["skater"]: own["ticket"] for own in one["skaters"]} for one in (before, line)]
        assert changes[A]["before"] == tickets[0][A]
        assert changes[A]["after"] == tickets[1][A]
    assert lines[-1]["run"]["still_on"] == [{"sex": "W", "event": "1000"}]
    # The table is written anew with each reading.
    held = (tmp_path / "now.csv").read_text().splitlines()
    assert len(held) == 1 + len(lines[-1]["skaters"])


def test_the_chances_are_those_of_the_same_results_entered_at_once(plan: Plan, service: Service) -> None:
    evening = Evening(plan, service, RunFiles())
    service.body = answer(row(A, "1:14.59", 1), row(B, "1:15.10", 2), row(C, None))
    evening.now += LEAST_APART_S
    now = next(evening.readings).now
    results = (
        EnteredResult(Sex.W, Event.D1000, A, None, 1, 74_590),
        EnteredResult(Sex.W, Event.D1000, B, None, 2, 75_100),
    )
    project = replace(Project(meet=plan.meet.id), results=results, still_on=((Sex.W, Event.D1000),))
    *_, expected = simulate(Job(baseline_plan(with_few_tickets(plan), project), 400, 2026))
    assert now.outcome is not None
    assert now.outcome.skaters == expected.skaters
    evening.end()


def test_what_cannot_be_read_is_told_once_and_the_chances_stay(
    plan: Plan, service: Service, capsys: pytest.CaptureFixture[str]
) -> None:
    evening = Evening(plan, service, RunFiles(json="-"))
    capsys.readouterr()
    evening.hear(row("Nobody Known", "1:14.59", 1))
    evening.hear(row("Nobody Known", "1:14.60", 1))
    evening.end()
    told = capsys.readouterr()
    assert told.err.count("Nobody Known is not entered") == 1
    lines = [json.loads(line) for line in told.out.splitlines()]
    assert [("skaters" in line, len(line["in_doubt"])) for line in lines] == [(False, 1), (False, 0)]


@pytest.mark.parametrize(
    ("said", "race"),
    [
        ("women 1000 m", ("W", "1000", "1")),
        ("V500 omloop 2", ("W", "500", "2")),
        ("heren 1000", ("M", "1000", "1")),
    ],
)
def test_the_race_followed_is_said_as_in_a_programme(plan: Plan, said: str, race: tuple[str, ...]) -> None:
    assert tuple(race_told(plan, said).values()) == race


@pytest.mark.parametrize("said", ["women 500 m", "women 5000 m", "mass start", "1000", "x"])
def test_a_race_that_is_none_is_refused_with_those_there_are(plan: Plan, said: str) -> None:
    with pytest.raises(InputRefused) as refused:
        race_told(plan, said)
    (fault,) = refused.value.faults
    assert "women 500 m run 1, women 500 m run 2" in fault.remedy


def okt(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["simulate", *(str(argument) for argument in arguments)])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--race", "women 1000 m"), "nothing is followed"),
        (("--follow", "nowhere.csv"), "there is no such file or folder"),
        (("--follow", "ftp://a.example/x"), "is no address of the web"),
        (("--follow", ".", "--draws", "all.npz", "--csv", "-"), "each reading"),
        (("--follow", ".", "--tables", "."), "would be read as a list of results"),
        (("--follow", ".", "--json", "live.json"), "would be read as a list of results"),
    ],
)
def test_what_does_not_go_with_following_is_refused_before_anything_is_read(
    arguments: tuple[str, ...], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = okt(*arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert [*tmp_path.iterdir()] == []


@pytest.mark.skipif(os.name == "nt", reason="there is no such signal there")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_is_a_good_end(tmp_path: Path, number: signal.Signals) -> None:
    file = tmp_path / "women-1000.csv"
    file.write_text("Rank,Name,Time\n")
    command = [sys.executable, "-m", "simulator.cli", "simulate", "--tournaments", "300", "--json", "-",
               "--follow", str(file), "--race", "women 1000 m"]  # fmt: skip
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert json.loads(process.stdout.readline())["reading"] == 0
        file.write_text("Rank,Name,Time\n1,Femke Kok,1:13.90\n")
        changes = _until_a_change(process.stdout)
        process.send_signal(number)
        out, err = process.communicate(timeout=60)
    assert [one["skater"] for one in changes] == ["Femke Kok"]
    assert (process.returncode, out) == (0, "")
    assert err.rstrip().endswith("Ended.")
    assert "Traceback" not in err


def _until_a_change(lines: Iterator[str]) -> list[dict[str, Any]]:
    """Return the changes of the first reading that has some; an empty list is no list of results yet."""
    return next(told["changes"] for told in map(json.loads, lines) if told["changes"])
