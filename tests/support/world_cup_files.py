"""Files of World Cup results with invented skaters, as a user of ``okt quota`` has them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

HEAD = "date,competition,rink,sex,distance_m,run,division,place,skater,country,time,status\n"
Row = tuple[object, ...]
NATIONS = ("NED", "NOR", "USA", "JPN", "CAN", "POL", "KAZ", "ITA", "GER", "KOR", "CHN", "BEL")
SURNAMES = ("Abel", "Bos", "Cox", "Dam", "Eck", "Fox", "Gal", "Hol", "Ivo", "Jol")
ENDS = ("", "ansen", "stra", "dijk", "meer", "veld")


def skater(number: int) -> str:
    """The name of a skater; no two of them are almost alike."""
    return f"{SURNAMES[number * 3 % 10]}a {SURNAMES[number % 10]}{ENDS[number // 10]}"


def country(number: int) -> str:
    """The country of a skater; the first four are of one."""
    return NATIONS[0] if number < 4 else NATIONS[number % len(NATIONS)]


def race(
    day: str, distance_m: int = 1000, division: str = "A", numbers: Sequence[int] = range(20), sex: str = "W"
) -> list[Row]:
    """A race in which the skaters come in by their numbers."""
    seconds = distance_m / 1000 * (74 if distance_m < 3000 else 84)
    return [
        (
            *(day, "World Cup", "Thialf", sex, distance_m, "", division, place),
            *(skater(number), country(number), f"{seconds + number / 10:.2f}", "finished"),
        )
        for place, number in enumerate(numbers, 1)
    ]


def write(path: Path, *races: Sequence[Row], head: str = HEAD) -> Path:
    """Write races to a file."""
    rows = (",".join(map(str, row)) for own in races for row in own)
    path.write_text(head + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return path
