"""``okt quota --rink``: the World Cups still to come simulated, and each country's places as chances."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.text import Text

from simulator.ask.quota_chances import season_chances
from simulator.ask.quota_to_come import Key
from simulator.ask.quota_told import PlaceChances, QuotaChances
from simulator.chances.outcome import share_text
from simulator.cli.edge import forecasting
from simulator.cli.rule_tables import SEX_WORDS, event_word, plain_table
from simulator.defaults import DEFAULT_SEED, DEFAULT_TOURNAMENTS
from simulator.figures import counted
from simulator.meet.entries_file import read_entries
from simulator.quota.rule import QuotaRule
from simulator.quota.season import WorldCups
from simulator.tables.table import Kind, TableColumn
from simulator.tables.table import Table as Values

if TYPE_CHECKING:
    from simulator.results import ResultsReport

_ALMOST = 0.995


def chances_to_come(
    rule: QuotaRule,
    cups: WorldCups,
    kept: dict[Path, ResultsReport],
    rink: str,
    first_day: date | None,
    entries: Path | None,
    tournaments: int | None,
    seed: int | None,
    threads: int | None,
) -> QuotaChances:
    """Simulate the races still to come as the options ask; see `season_chances`."""
    with forecasting() as control:
        return season_chances(
            rule,
            cups,
            kept,
            rink,
            first_day,
            None if entries is None else read_entries(entries),
            tournaments or DEFAULT_TOURNAMENTS,
            DEFAULT_SEED if seed is None else seed,
            replace(control, threads=threads),
        )


def print_chances(console: Console, chances: QuotaChances, country: str | None) -> None:
    """Print the chances of each number of places: of one country, or of what is open for all."""
    shown = [
        (key, one)
        for key, own in chances.chances.items()
        for one in ([chances.of(key, country)] if country is not None else filter(_is_open, own))
    ]
    title = f"Start places with the races to come, {counted(chances.tournaments, 'tournament')}"
    told = _told(chances, left_out=country is None and bool(shown))
    if not shown:
        sure = "The number of every country is as good as certain, in every event."
        console.print(Text(title, style="bold"))
        console.print(Text(f"{sure if chances.chances else 'There is no event to count.'} {told}"))
        return
    table = plain_table(title)
    table.add_column("Event", no_wrap=True)
    table.add_column("")
    most = max(len(one.counts) for own in chances.chances.values() for one in own)
    for places in range(most):
        table.add_column(f"{places} places" if places != 1 else "1 place", justify="right")
    table.add_column("Error", justify="right")
    for (sex, event), one in shown:
        words = [_share(one, places) for places in range(len(one.counts))]
        words += [""] * (most - len(words))
        table.add_row(f"{event_word(event)} {SEX_WORDS[sex]}", Text(one.country), *words, _error(one))
    table.caption = Text(told)
    table.caption_justify = "left"
    console.print(table)


def _told(chances: QuotaChances, *, left_out: bool) -> str:
    """Write what was simulated, and what is not shown."""
    races = ", ".join(f"{number} of {sex}{event}" for (sex, event), number in chances.to_come.items())
    told = f"Simulated: {races}."
    if left_out:
        told += " Countries whose number is as good as certain are left out."
    for sex, event in chances.unknown:
        told += f" Nobody is known to ride the {event_word(event)} of {SEX_WORDS[sex]}: see --entries."
    return told


def _is_open(own: PlaceChances) -> bool:
    return own.chance(own.likeliest)[0] < _ALMOST


def _share(own: PlaceChances, places: int) -> str:
    count = own.counts[places] if places < len(own.counts) else 0
    return share_text(count / own.tournaments) if count else ""


def _error(own: PlaceChances) -> str:
    """Write the error of counting of the likeliest number, in percentage points."""
    _, low, high = own.chance(own.likeliest)
    return f"± {100 * (high - low) / 2:.1f}"


def chances_table(chances: QuotaChances) -> Values:
    """Return the chances of every country and number of places as values for files."""
    rows = tuple(
        (str(sex), str(event), one.country, places, *one.chance(places))
        for (sex, event), own in chances.chances.items()
        for one in own
        for places in range(len(one.counts))
    )
    heads: Sequence[tuple[str, Kind]] = (
        *(("Sex", Kind.TEXT), ("Event", Kind.TEXT), ("Country", Kind.TEXT), ("Places", Kind.COUNT)),
        *(("Chance", Kind.CHANCE), ("Low", Kind.CHANCE), ("High", Kind.CHANCE)),
    )
    columns = tuple(TableColumn(head, kind, key=head.lower()) for head, kind in heads)
    return Values("Chances of places", "Chances of start places with the races to come", columns, rows)


def chances_json(chances: QuotaChances) -> dict[str, Any]:
    """Return the chances as values for JSON."""
    return {
        "tournaments": chances.tournaments,
        "to_come": {f"{sex}{event}": number for (sex, event), number in chances.to_come.items()},
        "events": [_event_json(key, own) for key, own in chances.chances.items()],
    }


def _event_json(key: Key, own: Sequence[PlaceChances]) -> dict[str, Any]:
    return {
        "sex": str(key[0]),
        "event": str(key[1]),
        "countries": {
            one.country: {
                "likeliest": one.likeliest,
                "chances": [count / one.tournaments for count in one.counts],
            }
            for one in own
        },
    }
