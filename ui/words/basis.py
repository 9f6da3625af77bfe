"""What the forecasts rest on, in the words of the window."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from simulator.chances.basis import MARK, Basis, Nothing, SkaterBasis, SourceBasis, Stale, WithoutResult
from ui.words import numbers
from ui.words.errors import MOST_LINES, DialogText
from ui.words.sentences import told

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


def basis_line(basis: Basis, entered: str = "") -> str:
    """Return the line below the head of a view: ``1,230 results up to 14 December 2025 · KNSB, …``.

    Parameters
    ----------
    entered
        Which results of the meet are entered, see `ui.words.entered`; empty for none.
    """
    parts = [_form_line(basis), entered]
    if basis.nothing is None:
        parts.append(told(basis.order))
    return " · ".join(part for part in parts if part)


def _form_line(basis: Basis) -> str:
    if basis.nothing is not None:
        return nothing_text(basis)
    if basis.newest is None:
        text = translate("Basis", "{count} results").format(count=numbers.count(basis.used))
    else:
        text = translate("Basis", "{count} results up to {day}").format(
            count=numbers.count(basis.used), day=_day(basis.newest)
        )
    if basis.as_of is not None:
        text = translate("Basis", "{results}, as known on {day}").format(results=text, day=_day(basis.as_of))
    old = stale_text(basis)
    return f"{old} · {text}" if old else text


def stale_text(basis: Basis) -> str:
    """Say that the newest result is long before the meet; empty when it is not."""
    if basis.stale is None:
        return ""
    if basis.stale is Stale.NOT_THIS_SEASON:
        return translate("Basis", "Old form data: no result of this season")
    return translate("Basis", "Old form data: no result of the last three months")


def _missing_lines(basis: Basis) -> list[str]:
    """Name the entrants without a result, each with the likely reason."""
    why = {
        WithoutResult.NONE: translate("Basis", "{skater}: no result at all"),
        WithoutResult.TOO_LATE: translate("Basis", "{skater}: all results are of the meet or later"),
        WithoutResult.OTHER_NAME: translate("Basis", "{skater}: perhaps written “{name}”"),
    }
    return [
        "  " + why[own.missing].format(skater=own.skater, name=own.other_name)
        for own in basis.without_results()
        if own.missing is not None
    ]


def nothing_text(basis: Basis) -> str:
    """Say that and why the form data leave nothing for the forecast."""
    return {
        Nothing.EMPTY: translate("Basis", "Forecast without results: the form data hold none"),
        Nothing.NOT_BEFORE_THE_MEET: translate(
            "Basis", "Forecast without results: none of {count} is from before {day}"
        ).format(count=numbers.count(basis.rows), day=_day(basis.first_day)),
        Nothing.NOT_OF_AN_ENTRANT: translate(
            "Basis", "Forecast without results: none of {count} is a time of an entrant"
        ).format(count=numbers.count(basis.used)),
        None: "",
    }[basis.nothing]


def from_nothing_text() -> str:
    """Say it of a skater."""
    return translate("Basis", "Forecast from nothing: no result and no personal best of before the meet.")


def from_bests_text() -> str:
    """Say of a skater that there are no results, only personal bests."""
    return translate("Basis", "Forecast from personal bests alone: no result of before the meet.")


def aged_text(basis: Basis, known: SkaterBasis) -> str:
    """Say of a skater that the newest result is seasons old; empty when it is not."""
    if known.newest is None or known not in basis.aged():
        return ""
    return translate(
        "Basis", "Newest result of {day}: the level has moved on since then, and less is known of it."
    ).format(day=_day(known.newest))


def basis_dialog(basis: Basis) -> DialogText:
    """Return the list that a click on the line opens: sources, what was left out, who has nothing."""
    lines: list[str] = []
    for source in basis.sources:
        lines += [*_source_lines(source), ""]
    lines.append(
        translate("Basis", "Personal bests used: {count}").format(count=numbers.count(basis.personal_bests))
    )
    lines.append(translate("Basis", "Selection order: {name}").format(name=told(basis.order)))
    unknown = [own for own in basis.skaters if own.skater in basis.from_nothing(own.sex)]
    if unknown:
        heading = translate("Basis", "Entrants forecast from nothing ({mark}): {count}")
        lines += ["", heading.format(mark=MARK, count=len(unknown))]
        lines += [f"  {own.skater}, {numbers.sex_name(own.sex)}" for own in unknown]
    if not basis.team_known and basis.nothing is None:
        lines += [
            "",
            translate("Basis", "The World Cup team of this season is not known: no World Cup of it."),
        ]
    aged = basis.aged()
    if aged:
        heading = translate("Basis", "Entrants with no result since before last season: {count}")
        lines += ["", heading.format(count=len(aged))]
        lines += [f"  {own.skater}: {_day(own.newest)}" for own in aged if own.newest is not None]
    missing = _missing_lines(basis)
    if missing:
        lines += [
            "",
            translate("Basis", "Entrants without a result: {count}").format(count=len(missing)),
            *missing,
        ]
    return DialogText(
        translate("Basis", "What the forecasts rest on"),
        f"{basis_line(basis)}.",
        "\n".join(lines[:MOST_LINES]),
    )


def _source_lines(source: SourceBasis) -> list[str]:
    name = source.name or translate("Basis", "Results shipped with the program")
    used = translate("Basis", "{name}: {used} of {rows} rows used").format(
        name=name, used=numbers.count(source.used), rows=numbers.count(source.rows)
    )
    lines = [used]
    if source.newest is not None:
        lines.append("  " + translate("Basis", "Newest result: {day}").format(day=_day(source.newest)))
    for count, pattern in (
        (source.late, translate("Basis", "Left out, of the first day of the meet or later: {count}")),
        (source.undated, translate("Basis", "Left out, without a day that shows they are earlier: {count}")),
        (source.repeated, translate("Basis", "Left out, told before: {count}")),
        (source.unread, translate("Basis", "Left out, not understood: {count}")),
    ):
        if count:
            lines.append("  " + pattern.format(count=numbers.count(count)))
    return lines


def _day(day: date) -> str:
    return str(QLocale().toString(day, "d MMMM yyyy"))  # type: ignore[call-overload]
