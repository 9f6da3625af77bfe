"""Files where a random user opens some: right ones of every kind, wrong ones, one that is not there."""

from __future__ import annotations

from pathlib import Path

import reader_files as files
from world_cup_files import race, write

from simulator.shipped import shipped

LIST = "1\tAnna One\t37.50\n2\tBea Two\t38.10\n3\tCato <b>Three</b>\t38.20"
PAGE = (
    "<html><h2>500 m Women</h2><table><tr><th>Rank<th>Name<th>Country<th>Time</tr>"
    "<tr><td>1<td>Anna One<td>NED<td>37.62</tr><tr><td>2<td>Cato Three<td>NED<td>37.90</tr></table></html>"
)
RIDDEN = (
    "sex,distance_m,run,place,skater,time_s,status,date\nW,1000,1,1,Anna One,74.54,finished,2025-12-26\n"
    "W,1000,1,2,Bea Two,1:14.60,finished,\nM,1500,1,1,Dirk Four,105.20,finished,\n"
)
DRAW = "Pair\tLane\tName\n1\tI\tAnna One\n1\tO\tBea Two\n"
POLICY = 'kind = "okt-policy"\nname = "Ten tickets"\ncap = 10\n'
SWEPT = (
    '{"kind": "okt-sweep", "id": "%s", "axes": {"seed": 1, "form_shift.s_per_1000m": -0.3}, "what_ifs": '
    '[{"what": "form_shift", "sex": "W", "skater": "Anna One", "s_per_1000m": -0.3}], "tournaments": 400, '
    '"tickets": {"W": {"Anna One": 0.6}}, "changes": {"W": {"Anna One": {"before": 0.5, "after": 0.6, '
    '"change": 0.1, "se": 0.01}}}, "inputs_sha256": "%s", "version": "1"}\n'
)
PROJECT = """kind = "okt-project"
format = 1
program = "1"
meet = "okt-2025"
seed = 7
tournaments = 10000
[[scenario]]
name = "Faster"
what_if = [{ what = "form_shift", sex = "W", skater = "Anna One", s_per_1000m = -0.2 }]
"""
_FOUR = "0123456789abcdef" * 4


def lay_out(folder: Path) -> list[Path]:
    """Write the files into a folder, and return their paths, with that of one that is missing."""
    texts = {
        "results.csv": "date;skater\n",
        "bad.csv": "x",
        "odd.csv": "x",
        "broken.okt": "nonsense = [",
        "list.txt": LIST,
        "entries.csv": "sex,event,skater\nW,500,Anna One\n",
        "ridden.csv": RIDDEN,
        "draw.txt": DRAW,
        "page.html": PAGE,
        "policy.toml": POLICY,
        "sweep.toml": 'kind = "okt-sweep"\ntournaments = 400\ncap = [9, 10]\n',
        "swept.jsonl": SWEPT % (_FOUR, _FOUR) + SWEPT % (_FOUR[::-1], _FOUR),
        "project.okt": PROJECT,
        "meet.toml": files.MEET,
        "programme.csv": files.PROGRAMME,
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    rules = folder / "rules.toml"
    rules.write_bytes(shipped("rules/knsb-2022.toml").read_bytes())
    cups = [
        race(f"2025-{month}-14", distance, sex=sex)
        for month in (11, 12)
        for distance in (500, 1000)
        for sex in "WM"
    ]
    return [
        *(folder / name for name in (*texts, "missing.csv")),
        rules,
        write(folder / "cups.csv", *cups),
    ]
