"""Words of the Compare view: the sentence below the title, tooltips, errors of changes."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QCoreApplication

from simulator.ask.leverage.comparison import Change
from ui.charts.compare_series import CompareRow, CompareSeries, Z
from ui.words import numbers


def standard_error(points: float) -> str:
    """Write the standard error of a change in points: ``± 0.4``, ``± <0.1``."""
    if points < 0.05:
        return f"± <{numbers.number(0.1, 1)}"
    return f"± {numbers.number(points, 1)}"


def subtitle(series: CompareSeries, scenario: str = "") -> str:
    """Return the sentence below the title: who gains and who loses most.

    Parameters
    ----------
    scenario
        The first of the other sides, which the sentence is of; empty when there is but one.
    """
    up, down = series.most(0, 1), series.most(0, -1)
    same = QCoreApplication.translate("Compare", "Same random draws in both.")
    if up is None and down is None:
        return QCoreApplication.translate("Compare", "No change stands out from the noise.") + f" {same}"
    parts = []
    if up is not None:
        parts.append(
            QCoreApplication.translate("Compare", "{skater} gains most ({change} pp)").format(
                skater=up.skater, change=numbers.change(up.changes[0].change * 100)
            )
        )
    if down is not None:
        parts.append(
            QCoreApplication.translate("Compare", "{skater} loses most ({change} pp)").format(
                skater=down.skater, change=numbers.change(down.changes[0].change * 100)
            )
        )
    told = f"{', '.join(parts)}. {same}"
    if not scenario:
        return told
    return QCoreApplication.translate("Compare", "{scenario}: {change}").format(
        scenario=scenario, change=told
    )


def difference(before: Sequence[str], after: Sequence[str]) -> str:
    """Return what one list of what-ifs has and the other has not: ``+ Skater A falls …; − …``."""
    added = [f"+ {line}" for line in after if line not in _counted(before)]
    gone = [f"{numbers.MINUS} {line}" for line in before if line not in _counted(after)]
    return "; ".join([*added, *gone])


def _counted(lines: Sequence[str]) -> Collection[str]:
    return frozenset(lines)


def tip(series: CompareSeries, row: CompareRow, sides: Sequence[str] = ()) -> str:
    """Return the tooltip of a row: each side with one decimal, and who gains from whom.

    Parameters
    ----------
    sides
        Names of the scenarios on the other sides, which stand before their lines.
    """
    lines = [row.skater]
    for side, change in enumerate(row.changes):
        line = _side(row, change)
        lines.append(f"{sides[side]}: {line}" if side < len(sides) else line)
        trades = series.partners(side, row.skater)
        if trades and change.clear:
            names = ", ".join(f"{name or nobody()} {numbers.percent_exact(share)}" for name, share in trades)
            sentence = (
                QCoreApplication.translate("Compare", "Takes the ticket of: {names}")
                if change.change > 0
                else QCoreApplication.translate("Compare", "Loses the ticket to: {names}")
            )
            lines.append(sentence.format(names=names))
    return "\n".join(lines)


def nobody() -> str:
    """Return what stands in the place of a name for a ticket that is left to the committee."""
    return QCoreApplication.translate("Compare", "nobody (left to the committee)")


def left_text(series: CompareSeries) -> str:
    """Say how many tickets are left to the committee on every side; empty when next to none are."""
    if not series.left:
        return ""
    sides = [series.left[0][0], *(after for _, after in series.left)]
    if not any(side.matters for side in sides):
        return ""
    before, *after = (numbers.number(side.mean, 2) for side in sides)
    return QCoreApplication.translate(
        "Compare", "Tickets left to the committee on average: {before} → {after}."
    ).format(before=before, after=" / ".join(after))


def _side(row: CompareRow, change: Change) -> str:
    low, high = change.change - Z * change.se, change.change + Z * change.se
    noise = (
        ""
        if change.clear
        else " " + QCoreApplication.translate("Compare", "(within noise: under 2 standard errors)")
    )
    return (
        QCoreApplication.translate(
            "Compare", "{before} → {after}: {change} pp, 95 % paired interval {low} to {high}"
        ).format(
            before=numbers.percent_exact(row.before, certain=row.certain, by_pick=row.before_by_pick),
            after=numbers.percent_exact(change.after, certain=row.certain, by_pick=change.after_by_pick),
            change=numbers.change(change.change * 100),
            low=numbers.change(low * 100),
            high=numbers.change(high * 100),
        )
        + noise
    )
