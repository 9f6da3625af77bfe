"""Start places of the countries at the Games, taken over from the quota into a project."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any

from simulator.event import DISTANCES, Event, Sex
from simulator.input.form import Form
from simulator.input.records import Needed
from simulator.input.toml_reader import TomlReader, shown
from simulator.results.countries import country_code
from simulator.selection.pick_forms import OneOf
from simulator.words import say

MOST_EVENTS = 2 * len(DISTANCES)
MOST_OF_COUNTRY, MOST_COUNTRIES = 60, 100


class PlacesByCountry(Form):
    """Numbers of start places by the codes of countries, as a table."""

    kind = dict

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return country and places of each."""
        if len(given) > MOST_COUNTRIES:
            many = say("{count:,} are too many", count=len(given))
            reader.fault(column, many, say("At most {most:,} are read.", most=MOST_COUNTRIES))
            return None
        found: dict[str, int] = {}
        for written in given:
            number = reader.value(given, written, int, f"{column}, ")
            country = country_code(written)
            if not _is_code(country) or country in found:
                what = say("{text} is not the code of a country, or stands there twice", text=shown(written))
                reader.fault(column, what, say("Write three letters, such as NED."))
            elif number is not None and not 1 <= number <= MOST_OF_COUNTRY:
                expected = say("Expected {low:,} to {high:,}.", low=1, high=MOST_OF_COUNTRY)
                found_there = say("{value:,} is out of range", value=number)
                reader.fault(f"{column}, {country}", found_there, expected)
            elif number is not None:
                found[country] = number
        return tuple(found.items())

    def plain(self, value: Any) -> Any:
        """Return the places as a table."""
        return dict(value)


@dataclass(frozen=True)
class GamesPlaces:
    """The start places of an event at the Games: country and number of each, the most first."""

    sex: Sex
    event: Annotated[Event, OneOf(DISTANCES)]
    places: Annotated[tuple[tuple[str, int], ...], PlacesByCountry(), Needed()]

    def contradictions(self) -> Iterator[str]:
        """Yield what cannot be."""
        if not self.places:
            yield say("no country has a start place")


def _is_code(country: str) -> bool:
    return len(country) == 3 and country.isascii() and country.isalpha() and country.isupper()
