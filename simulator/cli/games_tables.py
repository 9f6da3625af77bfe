"""The tables that ``okt games`` prints."""

from __future__ import annotations

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from simulator.chances.outcome import share_text
from simulator.event import Event, Sex
from simulator.figures import counted
from simulator.games.outlook import Distribution, Gain, GamesEvent, GamesOutlook, GamesStarter, MedalChances
from simulator.people.short import headed
from simulator.tables.of_games import event_heading, field_words

SHOWN_FROM = 0.01
"""Starters below this chance of the first eight, and ours below this chance to start, are left out."""

_WON = ("gold %", "medal %", "top 8 %")
_NOT_VALUED = "not valued"
_OF = {Sex.W: "women", Sex.M: "men", None: "both"}


def print_games(console: Console, outlook: GamesOutlook) -> None:
    """Print the ladder of each event, the totals, and what start places, rows and picks are worth."""
    for event in outlook.events:
        console.print(_ladder(event, outlook.games.country))
        if words := field_words(event):
            console.print(Text(f"{words}."), style="dim", highlight=False)
        console.print()
    console.print(_totals(outlook))
    console.print()
    if outlook.starters is None:
        console.print(_places(outlook))
        console.print()
        console.print(_rows(outlook))
        console.print()
    if outlook.picks:
        console.print(_picks(outlook))
        console.print()
    typed = ", ".join(
        f"{own.event.replace('_', ' ')} {_OF[own.sex]}: gold {100 * own.gold:.0f} %, "
        f"medal {100 * own.medal:.0f} %"
        for own in outlook.typed
    )
    given = ", ".join(
        f"{event} m {_OF[sex]}" for sex in Sex for event in Event if (sex, event) in outlook.games.counted
    )
    console.print(
        Text(
            f"{outlook.games.name}, {counted(outlook.tournaments, 'tournament')}, seed {outlook.seed}. "
            "Individual events only: mass start and team pursuit are not simulated"
            + (f"; typed by hand, not in the totals: {typed}." if typed else ".")
            + (f" Start places of the countries as given: {given}." if given else "")
        ),
        style="dim",
        highlight=False,
    )


def _table(title: str, left: tuple[str, ...], right: tuple[str, ...]) -> Table:
    table = Table(
        title=Text(title), title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False
    )
    for head in left:
        table.add_column(head)
    for head in right:
        table.add_column(head, justify="right")
    return table


def _ladder(event: GamesEvent, home: str) -> Table:
    heading = f"{event_heading(event.sex, event.event)}: chances if the skater starts"
    table = _table(heading, ("skater", ""), ("results", "starts %", *_WON))
    for own in event.starters:
        if _is_shown(own, home):
            table.add_row(
                Text(own.skater, style="bold" if own.country == home else ""),
                Text(own.country),
                str(own.results),
                share_text(own.starts) if own.country == home else "",
                *_shares(own.if_starts),
            )
    return table


def _is_shown(own: GamesStarter, home: str) -> bool:
    if own.country == home:
        return own.starts >= SHOWN_FROM
    return own.if_starts.top8 >= SHOWN_FROM


def _shares(chances: MedalChances) -> tuple[str, ...]:
    return tuple(share_text(own) for own in (chances.gold, chances.medal, chances.top8))


def _totals(outlook: GamesOutlook) -> Table:
    title = "The team, individual events: expected, spread, and nine times out of ten between"
    table = _table(title, ("",), ("gold", "medals", "top 8"))
    for sex, total in outlook.team.items():
        table.add_row(_OF[sex], *(_spread(own) for own in (total.gold, total.medals, total.top8)))
    return table


def _spread(own: Distribution) -> str:
    """Return the mean with its spread; one tournament has none."""
    if own.tournaments < 2:
        return f"{own.mean:.0f}"
    return f"{own.mean:.2f} ± {own.sd:.2f} ({own.quantile(0.05)}-{own.quantile(0.95)})"


def _places(outlook: GamesOutlook) -> Table:
    table = _table("What a start place is worth", ("", "place of the trial"), ("starts %", *_WON))
    for own in outlook.places:
        if own.starts:
            words = event_heading(own.sex, own.event)
            table.add_row(words, str(own.place), share_text(own.starts), *_shares(own.chances))
    return table


def _rows(outlook: GamesOutlook) -> Table:
    table = _table("What a row of the selection order is worth", ("", "row", "event"), ("starts %", *_WON))
    for own in outlook.rows:
        event = own.event.replace("_", " ")
        if own.chances is None:
            table.add_row(_OF[own.sex], str(own.row), event, "", _NOT_VALUED, "", "")
        else:
            table.add_row(_OF[own.sex], str(own.row), event, share_text(own.starts), *_shares(own.chances))
    return table


def _picks(outlook: GamesOutlook) -> Table:
    table = _table(
        "What a pick is worth where it is made (± two standard errors)",
        ("pick", "skater", "event"),
        ("happens %", "gold", "medals", "had a ticket %"),
    )
    table.add_column("costs a ticket")
    for own in outlook.picks:
        event = own.rule.event.value if own.rule.event is not None else ""
        costs = ", ".join(f"{headed(who)} {100 * share:.0f} %" for who, share in list(own.costs.items())[:2])
        table.add_row(
            own.rule.kind.replace("_", " "),
            Text(", ".join(headed(name) for name in own.rule.skaters)),
            event,
            share_text(own.happens),
            _gain(own.gold),
            _gain(own.medals),
            share_text(own.had_ticket),
            Text(costs),
        )
    return table


def _gain(gain: Gain) -> str:
    return f"{gain.mean:+.3f}" + ("" if gain.se is None else f" ± {2 * gain.se:.3f}")
