"""Readers of what the window keeps for itself: settings, trusted files, drafts against a crash."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from builders import Start, plan_of
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMainWindow
from reader_fuzz import Make, Reader

from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.own_meet.draft import draft_of_plain, plain_draft
from simulator.own_meet.templates import draft_from_template
from simulator.project.project import InputFile, Inputs
from simulator.project.trusted import Trusted
from simulator.selection.committee import PickKind, PickRule
from simulator.selection.draft import Draft, TypedRule, draft_faults
from simulator.selection.rule_file import load_rule_set
from ui.charts.pick_words import rule_sentence
from ui.dialogs.memory import remembered_mb
from ui.dialogs.pairs_draft import PairsDraft
from ui.drafts.drafts import DraftKind, Drafts, Plain
from ui.drafts.files import SUFFIX, read_drafts
from ui.drafts.typed_results import results_of
from ui.drafts.unread_records import unread_record
from ui.drafts.values import MisfitError, inputs_of, order_of, plain_inputs, plain_order, remarks_of, text_of
from ui.look import kept_settings
from ui.program.program import _scheme, _tournaments, _zoom
from ui.what_ifs.forms import what_if_of
from ui.window.export.wish import remembered
from ui.window.standing import remember, restore
from ui.words.what_ifs import sentence

RULES = load_rule_set("knsb-2026")
PICKS = (
    PickRule(Sex.W, PickKind.PURSUIT, ("Anna One", "Bea Two", ""), None, 0.25, "why"),
    PickRule(Sex.M, PickKind.CALAMITY, ("Jan Een",), Event.D1000),
)
TYPED = (TypedRule("order", Sex.W, "500-x", row="500-1"), TypedRule("quota_ranks", Sex.M, "1x", Event.D500))
QUOTA: Plain = {
    "files": ["/data/cup.csv"], "rule": "isu-2026", "country": "NED", "rink": "", "pursuit": True,
    "mass_start": -1,
}  # fmt: skip
DRAFTS: Mapping[str, Plain] = {
    "results": {
        "races": [[["W", "500", 2], [["Anna One", None, 38_100, "finished"]]]],
        "learn": True,
        "shown": ["W", "500", 2],
        "cells": [["W", "500", 2, "Bea Two", "38,1x", ""], ["M", "1000", None, "Jan Een", "1:10", "2nd"]],
        "still_on": [["W", "500"]],
        "unanswered": [["M", "1000"]],
    },
    "order": plain_order(Draft(RULES, PICKS, TYPED)),
    "what_if": {
        "kind": "time", "sex": "W", "skater": "Anna One", "event": "500", "run": 1, "place": 2,
        "time": "38.1x", "shift_s_per_1000m": 0.25, "per_cent": 12.5, "pairs": "A - B", "rival": "Bea Two",
        "race": "", "lane_s": 0.02,
    },
    "paste": {"text": "1 Anna One 37.62", "sex": "W", "distance_m": "500", "date": "2025-1x",
              "competition": "", "rink": "Thialf", "address": "https://results.example"},
    "pairs": {"drawn": [["W", "500", True, [["Anna One", "Bea Tow"]]]], "assumed": []},
    "meet": plain_draft(draft_from_template("okt").with_typed(Sex.W, Event.D500, "Anna")),
    "record": {"W 500": "37,2x"},
    "quota": QUOTA,
    "games_places": QUOTA,
    "remarks": {"remarks": [["The coach", "2026-11-29", "Femke Kok goes", "as she won"]]},
    "form": plain_inputs(Inputs((InputFile(Path("/data/a.csv")),), same=(("KOK F.", "Femke Kok"),))),
}  # fmt: skip
assert {*DRAFTS} == {*DraftKind}


def _plan() -> Plan:
    women = [Start("Anna One", Event.D500), Start("Bea Two", Event.D500)]
    return plan_of(women, [Start("Jan Een", Event.D1000)])


def _order(content: Plain) -> object:
    draft = order_of(content, RULES)
    for fault in draft_faults(draft):
        assert fault.text
    return [rule_sentence(rule) for rule in draft.picks]


def _what_if(content: Plain) -> object:
    made = what_if_of(content).what_if()
    return made if isinstance(made, str) else sentence(made)


def _pairs(content: Plain) -> object:
    draft = PairsDraft(_plan(), _plan(), (), ())
    draft.go_on(content)
    return draft.faults()


def _pasted(content: Plain) -> object:
    return [text_of(content, key) for key in ("text", "date")]


READ: Mapping[DraftKind, Callable[[Plain], object]] = {
    DraftKind.RESULTS: results_of,
    DraftKind.ORDER: _order,
    DraftKind.WHAT_IF: _what_if,
    DraftKind.PASTE: _pasted,
    DraftKind.PAIRS: _pairs,
    DraftKind.MEET: draft_of_plain,
    DraftKind.FORM: inputs_of,
    DraftKind.REMARKS: lambda content: remarks_of(content, "Mine"),
}


def _drafts(folder: Path, content: bytes) -> object:
    """Read a file of drafts, each as its dialog does, and write them again."""
    snapshot = folder / "1-00000000.snapshot"
    snapshot.with_suffix(SUFFIX).write_bytes(content)
    text, _ = read_drafts(snapshot)
    drafts = Drafts()
    drafts.take_over(text)
    for draft in drafts.all():
        with suppress(MisfitError):
            READ.get(draft.kind, str)(draft.content)
    unread_record(drafts, Sex.W, Event.D500)
    again = Drafts()
    assert again.take_over(drafts.text())
    assert json.dumps([one.content for one in again.all()]) == json.dumps(
        [one.content for one in drafts.all()]
    )
    return drafts.all()


def _trusted(folder: Path, content: bytes) -> object:
    file = folder / "trusted.json"
    file.write_bytes(content)
    for damaged in folder.glob("*.damaged"):
        damaged.unlink()
    trusted = Trusted(file)
    known = trusted._paths
    trusted.add([folder / "new.csv"])
    assert all(Trusted(file).knows(Path(path)) for path in known[:400] if path == str(Path(path)))
    assert Trusted(file).knows(folder / "new.csv")
    return known


def _settings(folder: Path, content: bytes) -> object:
    file = folder / "window.ini"
    file.write_bytes(content)
    memory = kept_settings.settings_at(file)
    window = QMainWindow()
    try:
        restore(window, memory)
        assert window.screen().availableGeometry().intersects(window.geometry())
        return (
            _scheme(memory), _zoom(memory), _tournaments(memory), remembered_mb(memory),
            remembered(memory, dark=False), kept_settings.text(memory, "language"),
            kept_settings.folder(memory), kept_settings.files(memory, "recent", 8),
        )  # fmt: skip
    finally:
        window.deleteLater()


def _ini(folder: Path) -> bytes:
    """Return the settings as a window leaves them."""
    memory = QSettings(str(folder / "seed.ini"), QSettings.Format.IniFormat)
    window = QMainWindow()
    window.resize(900, 600)
    remember(window, memory)
    values: dict[str, Any] = {
        "theme": "dark", "zoom": 1.25, "tournaments": 100_000, "memory_mb": 400, "language": "nl",
        "dots": True, "folder": str(folder), "recent": [str(folder / "a.okt"), "b,c.okt"],
        "export/size": "slide", "export/form": "svg", "export/scale": 1,
    }  # fmt: skip
    for key, value in values.items():
        memory.setValue(key, value)
    memory.sync()
    window.deleteLater()
    return (folder / "seed.ini").read_bytes()


def kept_readers(folder: Path) -> tuple[Reader, ...]:
    """Return the readers of this module, with inputs made in a folder; there is a `QApplication`."""
    drafts = [
        {"kind": kind, "about": "", "at": "2026-11-29T07:00:00+00:00", "content": content}
        for kind, content in DRAFTS.items()
    ]
    each = tuple(json.dumps([one]).encode() for one in drafts)
    return (
        Reader("drafts", (json.dumps(drafts).encode(), *each), _drafts, Make.JSON),
        Reader("trusted files", (b'["/data/a.csv", "/data/b"]',), _trusted, Make.JSON),
        Reader("settings", (_ini(folder),), _settings),
    )
