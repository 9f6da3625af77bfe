"""What must hold in an official result as a whole: places, times and gaps tell the same race."""

from __future__ import annotations

from collections.abc import Sequence

from simulator.race_time import format_time
from simulator.results.findings import Findings
from simulator.results.isu_pdf_values import ResultRow
from simulator.words import say

_ADVICE = say("The document is refused as a whole; get the original, or copy its table and read that.")


def check_rows(rows: Sequence[ResultRow], faults: Findings) -> None:
    """Note every row that does not agree with itself or with the others, by its number from the top."""
    winner = next((row.hundredths for row in rows if row.place == 1), None)
    before: ResultRow | None = None
    placed = 0
    for line, row in enumerate(rows, start=1):
        problems = [*row.problems, *_gap_problem(row, winner)]
        if row.place is not None:
            placed += 1
            problems += _place_problem(row, before, placed)
            problems += _order_problem(row, before)
            before = row
        elif row.outcome is None and row.hundredths is not None:
            problems.append(say("there is a time, yet no place"))
        for problem in problems:
            faults.add(problem, _ADVICE, line)
    if rows and not placed and any(row.hundredths is not None for row in rows):
        faults.add(say("no row has a place"), _ADVICE)


def _place_problem(row: ResultRow, before: ResultRow | None, placed: int) -> list[str]:
    shared = (
        before is not None
        and row.place == before.place
        and (row.hundredths, row.third) == (before.hundredths, before.third)
        and (row.third is not None or row.hundredths is None)
    )
    if row.place == placed or shared:
        return []
    values = {"place": row.place, "expected": placed, "before": before.place if before else ""}
    if before is None:
        return [
            say("place {place} stands in the first row with one; expected is {expected}, "
                "or a place shared in the same thousandth", **values)
        ]  # fmt: skip
    return [
        say("place {place} stands after place {before}; expected is {expected}, "
            "or a place shared in the same thousandth", **values)
    ]  # fmt: skip


def _order_problem(row: ResultRow, before: ResultRow | None) -> list[str]:
    if before is None or row.hundredths is None:
        return []
    if before.hundredths is None:
        return [say("there is a time behind {name}, who has none", name=before.name)]
    if (row.hundredths, row.third or 0) < (before.hundredths, before.third or 0):
        faster = format_time(row.time_ms or 0, 3 if row.third is not None else 2)
        return [say("{time} is faster than the time of place {place}", time=faster, place=before.place)]
    return []


def _gap_problem(row: ResultRow, winner: int | None) -> list[str]:
    if row.hundredths is None or winner is None:
        return []
    behind = row.hundredths - winner
    if (row.gap or 0) == behind:
        return []
    right = f"{behind / 100:+.2f}"
    if row.gap is None:
        return [say("no time behind the winner is printed, by the times it is {right}", right=right)]
    printed = f"+{format_time(row.gap * 10)}"
    return [
        say(
            "{printed} behind the winner is printed, by the times it is {right}", printed=printed, right=right
        )
    ]
