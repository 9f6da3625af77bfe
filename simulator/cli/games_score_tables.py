"""The tables that ``okt games --score`` prints."""

from __future__ import annotations

import math

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from simulator.chances.outcome import share_text
from simulator.cli.backtest_tables import MODEL_WORDS
from simulator.evaluation.backtest.meet_score import UNIFORM
from simulator.evaluation.games.beside import OURS, GamesScore
from simulator.evaluation.games.scores import MeanOfRaces, MethodScore
from simulator.event import Sex

_WORDS = {**MODEL_WORDS, "world_cup": "World Cup standing"}
_COLUMNS = {
    "winner_log_loss": ("winner\nlog loss", 2),
    "medal_brier": ("medal\nBrier", 3),
    "first_eight_brier": ("first eight\nBrier", 3),
}
_WOMEN_OR_MEN = {Sex.W: "women's", Sex.M: "men's"}


def print_score(console: Console, score: GamesScore) -> None:
    """Print scores by method, what the winners were given, and what so few races can tell."""
    console.print(_methods(score))
    console.print(_winners(score))
    for line in _remarks(score):
        console.print(Text(line), style="dim", highlight=False, soft_wrap=not console.is_terminal)


def _methods(score: GamesScore) -> Table:
    eight = score.methods[OURS].means["first_eight_brier"].races
    of = f", first eight of {eight}" if eight < score.races else ""
    table = _table(f"{score.name}: {score.races} races{of}, from results until {score.known_until}")
    table.add_column("", no_wrap=True)
    for heading in (
        *(heading for heading, _ in _COLUMNS.values()),
        "favourite\nwon",
        "medals of 3\nfavourites",
    ):
        table.add_column(heading, justify="right")
    for name, own in score.methods.items():
        values = [_with_se(own.means[column], digits, "") for column, (_, digits) in _COLUMNS.items()]
        table.add_row(
            Text(_WORDS.get(name, name), style="bold" if name == OURS else ""),
            *values,
            *(_counts(own) if name != UNIFORM else ()),
        )
        if name != OURS:
            changes = [
                _with_se(own.against_ours[column], digits, "+") for column, (_, digits) in _COLUMNS.items()
            ]
            table.add_row(Text("  difference", style="dim"), *(Text(cell, style="dim") for cell in changes))
    return table


def _counts(own: MethodScore) -> list[str]:
    """How many favourites won, and how many medals three favourites of each race took."""
    won, of_three = own.means["favourites_won"], own.means["medals_of_three"]
    return [
        f"{won.value * won.races:.3g} of {won.races}",
        f"{of_three.value * won.races:.3g} of {3 * won.races}",
    ]


def _with_se(mean: MeanOfRaces, digits: int, sign: str) -> str:
    if math.isnan(mean.value):
        return "-"
    value = f"{mean.value:{sign}.{digits}f}"
    return value if math.isnan(mean.se) else f"{value} ± {mean.se:.{digits}f}"


def _winners(score: GamesScore) -> Table:
    table = _table("What this program gave the winners")
    for heading in ("race", "winner", "gold %", "medal %"):
        table.add_column(heading, justify="right" if "%" in heading else "left", no_wrap=True)
    for one in score.winners:
        sex, event = one.race
        table.add_row(
            f"{_WOMEN_OR_MEN[sex]} {event} m", Text(one.skater), share_text(one.gold), share_text(one.medal)
        )
    return table


def _remarks(score: GamesScore) -> list[str]:
    unsure = score.methods[OURS].means["winner_log_loss"].se
    (gold, golds), (medals, won), (eight, eights) = score.team
    error = "" if math.isnan(unsure) else f": of the winner log loss alone the standard error is {unsure:.2f}"
    ours = f"gold {gold:.1f} and {golds:.0f}, medals {medals:.1f} and {won:.0f}, first eight {eight:.1f}"
    lines = [
        f"Of our country, expected and real: {ours} and {eights:.0f} where they are known.",
        "Log loss and Brier scores: the lower the better; ± is the standard error over races.",
        f"{score.races} races rank no methods{error}. More of them tell more: okt backtest --lead 50.",
    ]
    if score.missed:
        lines.append(f"Won a medal without being in the field that was forecast: {', '.join(score.missed)}.")
    return lines


def _table(title: str) -> Table:
    return Table(
        title=Text(title), title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False
    )
