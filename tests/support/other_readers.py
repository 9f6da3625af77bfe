# ruff: noqa: E501 - the files stand here as they are
"""Readers of other documents: pages, objects, PDF, old workbooks, sweeps, policies, quota, Games, reports, drafts."""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import reader_files as files
from builders import Start, plan_of
from isu_documents import Document
from reader_fuzz import Make, Reader
from results_service import answer, row
from workbooks import ods, xls

from simulator.engine.plan import Plan
from simulator.event import Event
from simulator.form.data import FormData
from simulator.games.asked import read_starters
from simulator.games.files import read_field, read_games, shipped_games
from simulator.games.places_file import with_places_of
from simulator.input.toml_kinds import SWEEP_SAYS
from simulator.own_meet.draft import draft_of_plain, plain_draft
from simulator.own_meet.entries import entries_of_file, entries_of_text
from simulator.own_meet.programme import programme_of_file, read_programme
from simulator.own_meet.recognise import ContentKind, kind_of_file
from simulator.own_meet.templates import draft_from_template
from simulator.people.same import read_same
from simulator.policy.definition import read_policy
from simulator.project import forecast_key, kept_forecasts
from simulator.project.drawn import draws_from_file, draws_from_text
from simulator.project.kept_forecasts import FittedMeet
from simulator.project.pasted_list import page_text, pasted_list
from simulator.quota.rule_file import load_quota_rule
from simulator.report.document import INPUTS_ID, NUMBERS_ID, data_block
from simulator.report.inputs_block import FORMAT, KIND, read_inputs
from simulator.report.verify_report import verify_report
from simulator.results import ResultsReport, read_pasted, read_results, report_text
from simulator.shipped import shipped
from simulator.sweep.definition import read_sweep
from simulator.sweep.result_file import read_results as read_swept

PAGE = (
    "<html><head><title>World Cup 1</title></head><body><h2>1000 m Women Division A, 14 November 2025</h2>"
    "<table><tr><th>Rank<th>Name<th>Country<th>Time</tr><tr><td>1<td>Femke Kok<td>NED<td>1:12.54</tr>"
    "<tr><td>2<td><a href='x'>Jutta Leerdam</a><td>NED<td>1:12.90</tr></table></body></html>"
)
XML = (
    '<?xml version="1.0" encoding="UTF-8"?><results gender="F" distance="1000" date="2025-11-14">'
    "<result><rank>1</rank><skater><firstName>Femke</firstName><lastName>Kok</lastName></skater>"
    "<country>NED</country><time>1:12.54</time></result><result><rank>2</rank><skater><firstName>Anna</firstName>"
    "<lastName>One</lastName></skater><country>NED</country><time>1:13.1</time></result></results>"
)
DRAW = "Loting 500 m vrouwen\n1 | Femke Kok | Jutta Leerdam\n2 | Anna de Een |\n"
OF_500 = {"sex": "W", "distance_m": "500"}
PAIRED = "Pair\tLane\tName\n1\tI\tSkater A\n1\tO\tSkater B\n"
PROGRAMME = "Friday 26 December\n17:25 Women 1000 m\n18:30 Men 1500 m run 1\n\nDay 2\nVrouwen 500 m 1e rit\nMannen massastart\n"
ENTRANTS = "500 m women\n1. Femke Kok (2000)\n2. Jutta Leerdam - Anna One\n1000 m men\nJan Een, Senior\n"
SWEEP = (
    'kind = "okt-sweep"\ntournaments = 400\nmeet = ["okt-2025"]\nseed = [1, 2]\ncap = [9, "none"]\n'
    'runs = ["single", "best_of_two"]\nrules = ["knsb-2026"]\n[[what_if]]\nwhat = "form_shift"\nsex = "W"\n'
    'skater = ["Femke Kok", "each"]\nevent = "all"\ns_per_1000m = [-0.3, 0.3]\n'
)
SAME = (
    '[[same]]\nwritten = "KOK F."\nperson = "Femke Kok"\n[[same]]\nwritten = "F. Kok"\nperson = "Femke Kok"\n'
)
FIELD = "sex,distance_m,skater,country\nW,500,Erin Fast,USA\nM,1500,Peder Quick,NOR\n"
STARTERS = "sex,skater,event,route\nW,Skater A,500,row 1\nM,Skater M,1000,pick\n"
PLACES = "sex,distance_m,country,places\nW,500,NED,3\nW,500,USA,2\nM,1500,NOR,3\n"
_SHA = "0123456789abcdef" * 4


def _file(name: str, read: Callable[[Path], object]) -> Callable[[Path, bytes], object]:
    def write_and_read(folder: Path, content: bytes) -> object:
        path = folder / name
        path.write_bytes(content)
        return read(path)

    return write_and_read


def _told_results(path: Path) -> ResultsReport:
    report = read_results(path, defaults=files.CONTEXT)
    report_text(report)
    return report


def _clipboard(plan: Callable[[], Plan]) -> Callable[[Path, bytes], object]:
    def read(_folder: Path, content: bytes) -> object:
        text = content.decode("utf-8", "replace")
        return pasted_list(text, text, plan())

    return read


def _answer(_folder: Path, content: bytes) -> object:
    return page_text(content.decode("utf-8", "replace")) or None


def _programme(path: Path) -> object:
    return read_programme(programme_of_file(path), None)


def _entrants(folder: Path, content: bytes) -> object:
    entries_of_text(content.decode("utf-8", "replace"))
    return _file("entrants.txt", entries_of_file)(folder, content)


def _drawn(plan: Callable[[], Plan]) -> Callable[[Path, bytes], object]:
    return lambda _, content: draws_from_text(plan(), content.decode("utf-8", "replace"), OF_500)


def _written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def _games(broken_file: str) -> Callable[[Path, bytes], object]:
    def read(folder: Path, content: bytes) -> object:
        for name, whole in _games_files().items():
            (folder / name).write_bytes(content if name == broken_file else whole)
        return read_games(folder, "games")

    return read


@cache
def _games_files() -> dict[str, bytes]:
    of = shipped(f"games/{shipped_games()[0].id}")
    return {
        name: of.joinpath(name).read_bytes() for name in ("games.toml", "programme.csv", "start_places.csv")
    }


def _report(folder: Path, content: bytes) -> object:
    """What a report holds packed is made anew from JSON that was damaged; none is run again."""
    told = {"kind": KIND, "format": FORMAT, "packed": _packed(content), "made_with": {"version": "1"}}
    read_inputs(told, "report.html")
    page = data_block(NUMBERS_ID, "{}") + data_block(INPUTS_ID, json.dumps(told))
    return page.encode()


def _packed(content: bytes) -> str:
    return base64.b64encode(zlib.compress(content)).decode()


def _page_of_report(folder: Path, content: bytes) -> object:
    return verify_report(_written(folder / "report.html", content))


def _kept(folder: Path, content: bytes) -> object:
    digest = kept_forecasts._digest("key", content)
    text = f"{forecast_key.FORM}\n{digest}\n".encode() + content
    return kept_forecasts._read(_written(folder / "key.forecasts", text), "key")


def _kind(path: Path) -> object:
    kind = kind_of_file(path)
    return None if kind is ContentKind.RESULTS else kind


@cache
def kept_seed() -> bytes:
    """Return what is kept of the forecasts of a small meet."""
    women = [Start("Femke Kok", Event.D500), Start("Bea Two", Event.D500)]
    plan = plan_of(women, [Start("Jan Een", Event.D1000)])
    made = FittedMeet(plan.meet, _form(), dict(plan.forecasts))
    return kept_forecasts._text(made, "key").split(b"\n", 2)[2]


@cache
def _form() -> FormData:
    table = read_pasted(files.RESULTS).table
    assert table is not None
    return FormData(table)


def _swept() -> bytes:
    skater = {"before": 0.5, "after": 0.6, "change": 0.1, "se": 0.01}
    line = {
        "kind": SWEEP_SAYS,
        "id": _SHA,
        "axes": {"meet": "okt-2025", "seed": 1, "form_shift.s_per_1000m": -0.3},
        "what_ifs": [{"what": "form_shift", "sex": "W", "skater": "Femke Kok", "s_per_1000m": -0.3}],
        "tournaments": 400,
        "tickets": {"W": {"Femke Kok": 0.6}, "M": {}},
        "changes": {"W": {"Femke Kok": skater}, "M": {}},
        "inputs_sha256": _SHA,
        "version": "1",
    }
    return json.dumps(line).encode() + b"\n"


def _draft(_folder: Path, content: bytes) -> object:
    try:
        table = json.loads(content)
    except (ValueError, RecursionError):  # who keeps drafts leaves out what is none
        return None
    return draft_of_plain(table) if isinstance(table, dict) else None


def _inputs_of_report(meet: str = "okt-2025") -> bytes:
    project = files.PROJECT.replace("okt-2025", meet)
    form = files.RESULTS.encode()
    listed = {
        "path": "0/form.csv",
        "sha256": hashlib.sha256(form).hexdigest(),
        "bytes": len(form),
        "text": form.decode(),
    }
    told = {"project": project, "scenario": "B", "compare": "", "sexes": ["W", "M"], "files": [listed]}
    return json.dumps(told).encode()


def _sheet() -> list[list[str | float]]:
    heading, *rows = (line.split(",") for line in files.SHEET.splitlines())
    return [[*heading], *([*row[:-1], float(row[-1])] for row in rows)]


def other_readers(plan: Callable[[], Plan]) -> tuple[Reader, ...]:
    """Return the readers of this module with inputs that are right; `plan` makes a plan of a small meet."""
    games = shipped_games()[0]
    report = data_block(NUMBERS_ID, "{}") + data_block(
        INPUTS_ID,
        json.dumps({"kind": KIND, "format": FORMAT, "packed": _packed(_inputs_of_report("nowhere"))}),
    )  # of a meet that is not there, as none is to be run again
    skaters = answer(row("Femke Kok", "1:12.540", 1), row("Anna One", None, status=1))
    policies = [shipped(f"help/{name}-example.toml").read_bytes() for name in ("policy", "sweep")]
    quota = shipped("quota/isu-2026.toml").read_bytes()
    rules = shipped("rules/usa-2026.toml").read_bytes()
    draft = json.dumps(plain_draft(draft_from_template("okt"))).encode()
    games_files = _games_files()
    return (
        Reader("page", (PAGE.encode(),), _file("r.html", _told_results)),
        Reader("objects", (skaters,), _file("r.json", _told_results), Make.JSON),
        Reader("tagged objects", (XML.encode(),), _file("r.xml", _told_results)),
        Reader(
            "spaced list", tuple(text.encode() for text in files.LISTS[:2]), _file("r.txt", _told_results)
        ),
        Reader(
            "any file",
            (policies[1], rules, files.MEET.encode(), files.PROJECT.encode(), files.ENTRIES.encode()),
            _file("any", _kind),
        ),
        Reader("clipboard", (PAGE.encode(), *(text.encode() for text in files.LISTS)), _clipboard(plan)),
        Reader("answer of a service", (skaters,), _answer, Make.JSON),
        Reader("document", (Document().bytes(),), _file("r.pdf", _told_results), dear=True),
        Reader("old workbook", (xls(_sheet()),), _file("r.xls", _told_results), dear=True),
        Reader("open workbook", (ods(_sheet()),), _file("r.ods", _told_results), Make.ARCHIVE, dear=True),
        Reader(
            "draw", (PAIRED.encode(),), _file("draw.txt", lambda path: draws_from_file(plan(), path, OF_500))
        ),
        Reader("pasted draw", (DRAW.encode(), PAIRED.encode()), _drawn(plan)),
        Reader("typed programme", (PROGRAMME.encode(),), _file("programme.txt", _programme)),
        Reader("typed entries", (ENTRANTS.encode(), files.ENTRIES.encode()), _entrants),
        Reader("names", (SAME.encode(),), _file("same.toml", lambda path: read_same((), path)), Make.TOML),
        Reader("policy", (policies[0],), _file("policy.toml", read_policy), Make.TOML),
        Reader("sweep", (policies[1], SWEEP.encode()), _file("sweep.toml", read_sweep), Make.TOML),
        Reader("result of a sweep", (_swept(),), _file("swept.jsonl", read_swept), Make.JSON),
        Reader("rule of start places", (quota,), _file("quota.toml", load_quota_rule), Make.TOML),
        Reader("Games", (games_files["games.toml"],), _games("games.toml"), Make.TOML),
        Reader("programme of the Games", (games_files["programme.csv"],), _games("programme.csv")),
        Reader(
            "start places", (PLACES.encode(),), _file("places.csv", lambda path: with_places_of(games, path))
        ),
        Reader(
            "rivals", (FIELD.encode(),), _file("field.csv", lambda path: read_field(path, games, _form()))
        ),
        Reader(
            "starters",
            (STARTERS.encode(),),
            _file("team.csv", lambda path: read_starters(path, plan(), games)),
        ),
        Reader("inputs of a report", (_inputs_of_report(),), _report, Make.JSON),
        Reader("report", (report.encode(),), _page_of_report),
        Reader("kept forecasts", (kept_seed(),), _kept, Make.JSON),
        Reader("draft of a meet", (draft,), _draft, Make.JSON),
    )
