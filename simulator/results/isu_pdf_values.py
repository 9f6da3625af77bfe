"""What the cells of an official result hold: places, times with their third decimal, outcomes, marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from simulator.event import Status
from simulator.results.isu_pdf_table import DISTANCE_HEADINGS, PdfRow
from simulator.words import say

_TIME = re.compile(r"(?:(\d{1,2}):)?(\d{1,2})[.,](\d{2})(?:\((\d)\))?")
_GAP = re.compile(r"\+?(?:(\d{1,2}):)?(\d{1,2})[.,](\d{2})(?:\(\d\))?")
_NOTHING = ("-", "–")
#: What may stand in small letters before a family name in capitals, without a space between them.
_PREFIX = re.compile(r"(Mc|Mac|De|Le|La|Di|Du|Van|Von|Fitz)(?=[^\W\d_a-zß-öø-ÿ]{2})")
#: "T10 False start", "F = Fall, RS = Re-skate": codes of the marks with their meanings, one or more a line.
_CODE = r"(?:F|RS|RW|T\d\d)"
_EXPLAINED = re.compile(
    rf"(?:^|(?<=[\s,;]))({_CODE})\b\s*(?:[:=–-]\s*|(?<=\s))(\S.*?)(?=[\s,;]+{_CODE}\s*[:=–-]|\s*$)"
)
_OUTCOMES = {"DNF": Status.DNF, "DNS": Status.DNS, "DQ": Status.DQ, "DSQ": Status.DQ, "WDR": Status.WITHDRAWN}

#: A time so much over the winner's was lost by a fall or given up, also where no mark says so: of
#: fourteen such times in a season of World Cups only four carry the mark of a fall.
LOST_OVER = 0.15


@dataclass(frozen=True)
class ResultRow:
    """One row of a result with its values; what could not be read is None, and told by `problems`.

    Attributes
    ----------
    place
        Place, or None for a skater without one.
    hundredths
        Time in hundredths of a second, or None.
    third
        Third decimal of the time, printed in brackets where it decides; else None.
    outcome
        What stands instead of a time, or None.
    gap
        Time behind the winner in hundredths, or None.
    marks
        Codes that stand raised behind name or time: F fall, RS re-skate, T10 a rule.
    remarks
        What stands in a column of records or remarks.
    problems
        Cells that do not hold what they should, in words that follow a colon.
    """

    place: int | None
    number: str
    name: str
    country: str
    pair: str
    lane: str
    hundredths: int | None
    third: int | None
    outcome: Status | None
    gap: int | None
    points: str
    marks: tuple[str, ...]
    problems: tuple[str, ...]
    remarks: str = ""

    @property
    def time_ms(self) -> int | None:
        """Time in thousandths, as far as it is printed."""
        return None if self.hundredths is None else self.hundredths * 10 + (self.third or 0)


def read_row(row: PdfRow) -> ResultRow:
    """Read the cells of a row; what is at fault is told in its `problems`."""
    cells = {name: row.cells.get(name, "") for name in DISTANCE_HEADINGS}
    cells |= {name: "" for name in ("pair", "lane", "behind", "points") if cells[name] in _NOTHING}
    problems: list[str] = []

    def need(pattern: str, name: str, what: str) -> None:
        if re.fullmatch(pattern, cells[name]) is None:
            wrong = say('"{cell}" is not {what}', cell=cells[name], what=what)
            problems.append(wrong if cells[name] else say("{what} is missing", what=what))

    need(r"\d{0,3}", "rnk", say("a place"))
    need(r"\d{1,3}", "nr", say("a start number"))
    need(r"[A-Z]{3}", "ctry", say("a country of three capitals"))
    place = int(cells["rnk"]) if re.fullmatch(r"\d{1,3}", cells["rnk"]) else None
    time = _TIME.fullmatch(cells["time"])
    outcome = _OUTCOMES.get(cells["time"].upper())
    if not cells["time"] and place is not None:
        outcome = Status.DNF  # placed last without a time: gave up, and has the points all the same
    elif time is None and outcome is None:
        need(r"(?!)", "time", say("a time or DNF, DNS, DQ, WDR"))
    if outcome is not Status.WITHDRAWN or cells["pair"] or cells["lane"]:
        need(r"\d{1,2}", "pair", say("a pair"))
        need(r"In|Out", "lane", say("a lane (In or Out)"))
    gap = _GAP.fullmatch(cells["behind"])
    if cells["behind"] and gap is None:
        need(r"(?!)", "behind", say("a time behind the winner"))
    problem = name_problem(cells["name"])
    if problem:
        problems.append(problem)
    return ResultRow(
        place, cells["nr"], cells["name"], cells["ctry"], cells["pair"], cells["lane"],
        _hundredths(time), int(time[4]) if time and time[4] else None, outcome,
        _hundredths(gap), cells["points"], row.marks, tuple(problems), row.cells.get("remarks", ""),
    )  # fmt: skip


def _hundredths(match: re.Match[str] | None) -> int | None:
    return match and (int(match[1] or 0) * 60 + int(match[2])) * 100 + int(match[3])


def name_problem(name: str) -> str:
    """Say what shows that a name was put together wrongly, empty when nothing does."""
    letters = sum(c.isalpha() for c in name)
    if letters < 2 or any(not (c.isalpha() or c in " -'’‘´`.()") for c in name):
        if not name:
            return say("the name is missing")
        return say('"{name}" is not the name of a skater', name=name)
    for number, word in enumerate(re.split(r"[\s\-]", name)):
        # Capitals behind small letters are two words glued; "Mc" and, behind a given name, "Mac", "De"
        # and the like are written so, and ß has no capital.
        prefix = _PREFIX.match(word) if number else None
        word = word.removeprefix(prefix[1] if prefix else "Mc")
        cases = "".join("A" if c.isupper() else "a" for c in word if c.isalpha() and c != "ß")
        if "aA" in cases:
            return say('"{name}" is glued of two words', name=name)
    return ""


def explained(foot: Sequence[str]) -> dict[str, str]:
    """Return the meanings of the marks, from the lines below the table that begin with one."""
    return {
        code: meaning
        for line in foot
        if re.match(rf"{_CODE}\b", line)
        for code, meaning in _EXPLAINED.findall(line)
    }


def note_of(row: ResultRow, explained: dict[str, str]) -> str:
    """Write the marks of a row with what the document says they mean."""
    codes = dict.fromkeys(row.marks)
    told = [f"{code}: {explained[code]}" if code in explained else code for code in codes]
    return "; ".join(filter(None, (*told, row.remarks)))


def status_of(row: ResultRow, winner: int | None) -> Status:
    """Tell how a start ended; `winner` is the time of the winner in hundredths."""
    if row.outcome is not None:
        return row.outcome
    if "F" in row.marks or is_lost(row, winner):
        return Status.FELL
    return Status.RESKATE if "RS" in row.marks else Status.FINISHED


def is_lost(row: ResultRow, winner: int | None) -> bool:
    """Whether a time is so far behind that no race was ridden to its end for it."""
    return bool(winner and row.hundredths and row.hundredths > winner * (1 + LOST_OVER))
