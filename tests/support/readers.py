"""Every reader of the program, and how a file reaches it.

A reader may refuse a file in words (`InputRefused`) or read it; whatever else it raises is a fault
of the program.
"""

from __future__ import annotations

import base64
import hashlib
import io
import zlib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import openpyxl
import reader_files as files
from builders import Start, plan_of
from other_readers import other_readers
from reader_fuzz import Make, Reader

from simulator.engine.plan import Plan
from simulator.event import Event
from simulator.meet.entries_file import read_entries
from simulator.meet.files import load_meet
from simulator.meet.results_file import load_results
from simulator.meet.team_file import load_team
from simulator.project.file import open_project
from simulator.project.recovery import Recovery
from simulator.project.ridden import results_from_file, results_from_text
from simulator.project.token import PREFIX, scenario_of_token
from simulator.results import (
    ResultsReport,
    read_pasted,
    read_personal_bests,
    read_results,
    read_skaters,
    report_text,
)
from simulator.selection.picks_file import read_committee
from simulator.selection.rule_file import load_rule_set


def _file(name: str, read: Callable[[Path], object]) -> Callable[[Path, bytes], object]:
    def write_and_read(folder: Path, content: bytes) -> object:
        path = folder / name
        path.write_bytes(content)
        return read(path)

    return write_and_read


def _told_results(path: Path) -> ResultsReport:
    report = read_results(path, known_skaters=("Femke Kok", "Jutta Leerdam"))
    report_text(report)
    return report


def _pasted(_folder: Path, content: bytes) -> ResultsReport:
    report = read_pasted(content.decode("utf-8", "surrogateescape"), defaults=files.CONTEXT)
    report_text(report)
    return report


def _meet(broken_file: str) -> Callable[[Path, bytes], object]:
    parts = {"meet.toml": files.MEET, "programme.csv": files.PROGRAMME, "entries.csv": files.MEET_ENTRIES}

    def read(folder: Path, content: bytes) -> object:
        for name, text in parts.items():
            (folder / name).write_bytes(content if name == broken_file else text.encode())
        return load_meet(folder)

    return read


def _team(folder: Path, content: bytes) -> object:
    (folder / "meet.toml").write_text(files.MEET, encoding="utf-8")
    (folder / "final_selection.csv").write_bytes(content)
    return load_team(folder)


def _snapshot(folder: Path, content: bytes) -> object:
    own = folder / "recovery"
    own.mkdir(exist_ok=True)
    (own / "1-0.snapshot").write_bytes(content)
    with Recovery(own) as recovery:
        return recovery.left()


def _token(_folder: Path, content: bytes) -> object:
    packed = zlib.compress(content)
    check = hashlib.blake2b(packed, digest_size=6).digest()
    return scenario_of_token(PREFIX + base64.urlsafe_b64encode(check + packed).decode().rstrip("="))


@cache
def _plan() -> Plan:
    women = [
        Start(skater, event) for skater in ("Skater A", "Skater B") for event in (Event.D500, Event.D1000)
    ]
    return plan_of(
        women, [Start(skater, Event.D1000) for skater in ("Skater M", "Skater N")], two_runs=[Event.D500]
    )


def _entered(path: Path) -> object:
    return results_from_file(_plan(), path, {"sex": "W"})


def _entered_paste(_folder: Path, content: bytes) -> object:
    return results_from_text(_plan(), content.decode("utf-8", "replace"), {"sex": "W", "distance_m": "1000"})


def _workbook(text: str) -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    for number, line in enumerate(text.splitlines()):
        cells: list[object] = [*line.split(",")]
        book.active.append(
            cells if number == 0 else [float(c) if c.replace(".", "", 1).isdigit() else c for c in cells]
        )
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def readers(shipped: Mapping[str, bytes]) -> tuple[Reader, ...]:
    """Return every reader with inputs that are right; `shipped` are files of this program by name."""
    return (*_readers_of_a_trial(shipped), *other_readers(_plan))


def _readers_of_a_trial(shipped: Mapping[str, bytes]) -> tuple[Reader, ...]:
    rules, picks = shipped["rules"], shipped["picks"]
    snapshot = b"# file: /tmp/x.okt\n" + files.PROJECT.encode()
    told = files.RESULTS.encode()
    sheet = _workbook(
        "date,sex,distance,skater,time\n2025-11-14,W,1000,Femke Kok,74.54\n2025-11-14,M,500,Jan Een,34.6\n"
    )
    return (
        Reader(
            "results",
            (told, files.SEMICOLONS.encode(), told.decode().encode("utf-8-sig")),
            _file("r.csv", _told_results),
        ),
        Reader("workbook", (sheet,), _file("r.xlsx", _told_results), make=Make.ARCHIVE, dear=True),
        Reader("paste", tuple(text.encode() for text in files.LISTS), _pasted),
        Reader("entries", (files.ENTRIES.encode(),), _file("e.csv", read_entries)),
        Reader("personal bests", (files.BESTS.encode(),), _file("b.csv", read_personal_bests)),
        Reader("skaters", (files.SKATERS.encode(),), _file("s.csv", read_skaters)),
        Reader("meet", (files.MEET.encode(),), _meet("meet.toml"), Make.TOML),
        Reader("programme", (files.PROGRAMME.encode(),), _meet("programme.csv")),
        Reader("entries of a meet", (files.MEET_ENTRIES.encode(),), _meet("entries.csv")),
        Reader(
            "results of a meet",
            (files.RIDDEN.encode(),),
            _file("ridden.csv", lambda path: load_results(path).classified()),
        ),
        Reader("team", (files.TEAM.encode(),), _team),
        Reader("rules", (rules,), _file("r.toml", load_rule_set), Make.TOML),
        Reader("picks", (picks,), _file("p.toml", lambda path: read_committee(path, path.name)), Make.TOML),
        Reader("project", (files.PROJECT.encode(),), _file("p.okt", open_project), Make.TOML),
        Reader("snapshot", (snapshot,), _snapshot),
        Reader("token", (files.TOKEN.encode(),), _token, Make.JSON),
        Reader("entered results", (files.RIDDEN.encode(),), _file("entered.csv", _entered)),
        Reader(
            "entered paste",
            (b"1 Skater A NED 1:14.50\n2 Skater B NED 1:14.71\n", *(text.encode() for text in files.LISTS)),
            _entered_paste,
        ),
    )
