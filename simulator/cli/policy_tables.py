"""The tables that ``okt policy`` prints."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from simulator.event import Sex
from simulator.figures import counted
from simulator.games.outlook import Gain
from simulator.policy.judgement import DerivedOrder, Judged, Laboratory, Selecting

MATERIAL = 0.06
"""Medals below which a difference between orders is said to be hardly one."""

_OF = {Sex.W: "women", Sex.M: "men"}


def print_policies(console: Console, laboratory: Laboratory) -> None:
    """Print the policies of one sex, what belief errors make of those by form, and the derived order."""
    console.print(Text(headline(laboratory), style="bold"), highlight=False)
    console.print(_policies(laboratory))
    if any(own.beliefs for own in laboratory.policies):
        console.print(_beliefs(laboratory))
    if laboratory.derived is not None:
        console.print(_derived(laboratory.derived))
    base, number = laboratory.base, counted(laboratory.tournaments, "tournament")
    lines = [
        f"{number}, seed {laboratory.seed}; changes against A, paired (s.e.).",
        "Individual events only; foreign fields by the rule on results.",
        f"Tickets of A that are certain after each day: {', '.join(f'{one:.1f}' for one in base.certain)}.",
    ]
    lines += [f"{letter} is {own.words}." for letter, own in lettered(laboratory)[1:]]
    lines += [_slower(letter, own) for letter, own in lettered(laboratory) if own.slower_is_better]
    if not any(own.slower_is_better for own in laboratory.policies):
        lines.append("Under none of the orders would anybody who is out have a ticket after a slower race.")
    console.print(Text("\n".join(lines)), style="dim", highlight=False)


def _slower(letter: str, own: Judged) -> str:
    """Say how often somebody would have a ticket after a slower race, with the example."""
    said = (
        f"Under {letter} somebody out would have a ticket after a slower race in "
        f"{100 * (own.slower_is_better or 0):.1f} % of the tournaments looked at"
    )
    if own.slower is None:
        return f"{said}."
    one = own.slower
    return (
        f"{said}: {one.skater} in tournament {one.tournament:,}, {one.event} m, by place {one.slower_place} "
        f"instead of {one.place}."
    )


def headline(laboratory: Laboratory) -> str:
    """Say what matters of the policies of one sex: that orders hardly differ, when that is so."""
    of = _OF[laboratory.sex].capitalize()
    orders = [own for own in laboratory.policies[1:] if own.selecting is Selecting.ORDER]
    form = [own for own in laboratory.policies if own.selecting.by_form]
    said = [f"{of}: {laboratory.base.total.medals.mean:.2f} medals under {laboratory.base.name.lower()}."]
    if orders:
        most = max(abs(own.change.medals.mean) for own in orders)
        if most < MATERIAL:
            said.append(f"Orders, caps, runs and picks of the list hardly differ: within {most:.3f} medals.")
        else:
            widest = max(orders, key=lambda own: abs(own.change.medals.mean))
            said.append(f"The widest of the orders: {widest.name}, {widest.change.medals.mean:+.3f} medals.")
    if form:
        best = max(form, key=lambda own: own.change.medals.mean)
        told = [f"{best.change.medals.mean:+.2f} if form is right"]
        told += [
            f"{line.change.mean:+.2f} if it is wrong by {100 * line.error:.1f} %" for line in best.beliefs[1:]
        ]
        said.append(f"{best.name}: {', '.join(told)}.")
    return " ".join(said)


def _table(title: str, left: Sequence[str], right: Sequence[str]) -> Table:
    table = Table(
        title=Text(title), title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False
    )
    for head in left:
        table.add_column(head)
    for head in right:
        table.add_column(head, justify="right")
    return table


def _policies(laboratory: Laboratory) -> Table:
    table = _table(
        f"Policies of selection, {_OF[laboratory.sex]}",
        ("", "policy"),
        ("gold", "medals", "top 8", "change (s.e.)", "regret", "best\nnames %", "all\n%", "mishap\n%",
         "luck %", "cap\nbites %"),
    )  # fmt: skip
    for letter, own in lettered(laboratory):
        table.add_row(
            letter,
            Text(own.name),
            f"{own.total.gold.mean:.3f}",
            f"{own.total.medals.mean:.3f}",
            f"{own.total.top8.mean:.2f}",
            "" if own is laboratory.base else gain_text(own.change.medals),
            f"{own.regret[0].mean:.2f}",
            _share(own.best_names),
            _share(own.best_all),
            f"{100 * own.mishap:.2f}",
            _share(own.luck),
            _share(own.capped),
        )
    return table


def lettered(laboratory: Laboratory) -> list[tuple[str, Judged]]:
    """Return the policies with a letter each; from the 27th on with a number behind it."""
    return [
        (chr(ord("A") + number % 26) + (str(number // 26) if number >= 26 else ""), own)
        for number, own in enumerate(laboratory.policies)
    ]


def gain_text(gain: Gain) -> str:
    """Return a change with its standard error."""
    return f"{gain.mean:+.3f}{_error(gain)}"


def _error(gain: Gain) -> str:
    """Return the standard error of a gain to stand behind it; nothing of one tournament."""
    return "" if gain.se is None else f" ({gain.se:.3f})"


def _share(share: float | None) -> str:
    return "" if share is None else f"{100 * share:.0f}"


def _beliefs(laboratory: Laboratory) -> Table:
    errors = next([line.error for line in own.beliefs] for own in laboratory.policies if own.beliefs)
    table = _table(
        "Change of medals when form is wrong by so much a skater (s.e.)",
        ("", "policy"),
        [f"{100 * error:.1f} %" if error else "right" for error in errors],
    )
    for letter, own in lettered(laboratory):
        if own.beliefs:
            table.add_row(letter, Text(own.name), *(gain_text(line.change) for line in own.beliefs))
    return table


def _derived(order: DerivedOrder) -> Table:
    table = _table(
        f"The order by {order.goal}, {_OF[order.sex]}: Kendall's tau with the published one {order.tau:.2f}",
        ("row", "place"),
        ("published", "moves", "worth (s.e.)", "above the next %"),
    )
    for at, row in enumerate(order.rows, start=1):
        moves = row.published - at
        table.add_row(
            str(at),
            row.row.text,
            str(row.published),
            f"{moves:+d}" if moves else "",
            "stays" if row.worth is None else f"{row.worth.mean:.3f}{_error(row.worth)}",
            _share(row.sure),
        )
    return table
