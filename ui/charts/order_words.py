"""Words of the Selection order view: headings, sentences computed from the numbers, tooltips."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from simulator.event import Sex
from simulator.selection.rule_set import Row
from ui.charts.order_series import OrderLine, OrderSeries, StripSegment
from ui.words import numbers

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


def title(sex: Sex) -> str:
    """Return the title of the view."""
    if sex is Sex.W:
        return translate("Order", "Selection order, women")
    return translate("Order", "Selection order, men")


def subtitle(series: OrderSeries) -> str:
    """Return the sentence below the title: how often the rows name a full team."""
    if not series.lines:
        return translate("Order", "The rule set has no rows for this sex.")
    return translate(
        "Order",
        "Rows are walked from the top until {names} different skaters are named; "
        "in {chance} of tournaments that happens within the {rows} rows.",
    ).format(names=cardinal(series.cap), chance=numbers.percent(series.full), rows=len(series.lines))


def half_text(series: OrderSeries) -> str:
    """Return the words at the line below the median row; empty when there is none."""
    if series.half is None:
        return ""
    return translate("Order", "Half of the tournaments have named {names} skaters by row {row}").format(
        names=cardinal(series.cap), row=series.half.row.number
    )


def after_text(series: OrderSeries) -> str:
    """Return the words of the line behind the last row."""
    return translate("Order", "After row {row}: discretionary picks fill the team").format(
        row=series.lines[-1].row.number if series.lines else 0
    )


def headings(cap: int) -> tuple[str, ...]:
    """Return the headings of the columns."""
    return (
        "#",
        translate("Order", "Place"),
        translate("Order", "Reached"),
        translate("Order", "Adds a name"),
        translate("Order", "Who takes the place"),
        last_heading(cap),
    )


def last_heading(cap: int) -> str:
    """Return the heading of the last column: ``Ninth name falls here``."""
    if cap == 8:
        return translate("Order", "Eighth name falls here")
    if cap == 9:
        return translate("Order", "Ninth name falls here")
    if cap == 10:
        return translate("Order", "Tenth name falls here")
    return translate("Order", "Name {number} falls here").format(number=cap)


def cardinal(number: int) -> str:
    """Write the number of tickets in a sentence: ``nine``, ``ten``, otherwise in figures."""
    if number == 8:
        return translate("Order", "eight")
    if number == 9:
        return translate("Order", "nine")
    if number == 10:
        return translate("Order", "ten")
    return str(number)


def others_text(segment: StripSegment) -> str:
    """Return the label of the skaters who stand together: ``others 14``."""
    return translate("Order", "others {share}").format(share=segment.number)


def place_text(row: Row) -> str:
    """Return what a row stands for, with a question mark where the order is not known for certain."""
    name = numbers.place_name(row.event, row.okt_place)
    return name if row.certain else f"{name} ?"


def line_tip(line: OrderLine) -> str:
    """Return the tooltip of a row's numbers, with one decimal."""
    row = line.chance
    lines = [
        translate("Order", "Row {number}: {place}").format(
            number=line.row.number, place=numbers.place_name(line.row.event, line.row.okt_place)
        ),
        translate("Order", "Reached: {chance}").format(chance=numbers.percent_exact(row.reached)),
        translate("Order", "Adds a name: {chance}").format(chance=numbers.percent_exact(row.adds_name)),
        translate("Order", "The last ticket falls here: {chance}").format(
            chance=numbers.percent_exact(row.last_ticket)
        ),
    ]
    if not line.row.certain:
        lines.append(translate("Order", "This row is not known for certain."))
    return "\n".join(lines)


def segment_tip(line: OrderLine, segment: StripSegment) -> str:
    """Return the tooltip of a part of a strip; that of the others names each of them."""
    if segment.skater is not None:
        return translate("Order", "{skater}\nTakes the place: {takes}\nIs named by this row: {adds}").format(
            skater=segment.skater,
            takes=numbers.percent_exact(segment.takes, by_pick=segment.is_named),
            adds=numbers.percent_exact(segment.adds),
        )
    shown = {one.skater for one in line.segments}
    others = [taker for taker in line.chance.takers if taker.skater not in shown]
    return "\n".join(f"{taker.skater}: {numbers.percent_exact(taker.takes)}" for taker in others[:12]) + (
        "\n…" if len(others) > 12 else ""
    )
