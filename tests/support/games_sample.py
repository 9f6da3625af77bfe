"""A made-up outlook of the Games for tests of what the window shows of it."""

from __future__ import annotations

from datetime import date

from simulator.event import Event, Sex
from simulator.games.games import Games, GamesField, GamesRace
from simulator.games.outlook import (
    Distribution,
    Gain,
    GamesEvent,
    GamesOutlook,
    GamesStarter,
    MedalChances,
    PickWorth,
    PlaceWorth,
    TeamTotal,
)
from simulator.project.typed_medals import TypedMedals
from simulator.selection.committee import PickKind, PickRule

TOURNAMENTS = 10_000


def starter(skater: str, country: str, starts: float, *places: float) -> GamesStarter:
    """Return a starter with these chances of places 1, 2 ..., where she starts."""
    gold, medal, top8 = places[0], sum(places[:3]), sum(places)
    return GamesStarter(
        skater,
        country,
        starts,
        MedalChances(gold, medal, top8, round(TOURNAMENTS * starts)),
        MedalChances(gold * starts, medal * starts, top8 * starts, TOURNAMENTS),
        12,
        places,
    )


def pick(skater: str, medals: float, se: float) -> PickWorth:
    """Return a pick for the 1000 m that gains so many medals."""
    rule = PickRule(Sex.W, PickKind.CALAMITY, (skater,), Event.D1000, 1.0)
    gain = Gain(medals, se)
    return PickWorth(
        rule, 0.012, gain, gain, gain, 0.66, {skater: 0.34}, {"Cato Three": 0.11, "Dora Four": 0.2}
    )


def sample() -> GamesOutlook:
    """Return an outlook of the women in two events."""
    races = (
        GamesRace(date(2026, 2, 9), Sex.W, Event.D1000, 30),
        GamesRace(date(2026, 2, 15), Sex.W, Event.D500, 20),
    )
    games = Games(
        "games", "Games", "Milano", date(2026, 2, 7), "NED", races,
        {(Sex.W, Event.D500): {"NED": 2}, (Sex.W, Event.D1000): {"NED": 2}},
    )  # fmt: skip
    events = (
        GamesEvent(
            Sex.W,
            Event.D1000,
            (
                starter("Anna One", "NED", 0.5, 0.4, 0.2, 0.1, 0.2),
                starter("Rita Rival", "USA", 1.0, 0.3, 0.1, 0.1, 0.1),
            ),
            rivals=1,
            foreign=28,
            field_known=False,
        ),
        GamesEvent(
            Sex.W,
            Event.D500,
            (
                starter("Bea Two", "NED", 1.0, 0.2, 0.2, 0.2, 0.2),
                starter("Rita Rival", "USA", 1.0, 0.5, 0.1, 0.1, 0.1),
            ),
            rivals=18,
            foreign=18,
            field_known=True,
        ),
    )
    chances = MedalChances(0.4, 0.7, 0.9, TOURNAMENTS)
    places = tuple(PlaceWorth(Sex.W, Event.D500, place, 0.5, chances) for place in (1, 2))
    medals = Distribution((0.001, 0.199, 0.5, 0.2, 0.099, 0.001), TOURNAMENTS)
    gold = Distribution((0.25, 0.75), TOURNAMENTS)
    return GamesOutlook(
        games,
        GamesField({}),
        TOURNAMENTS,
        2026,
        events,
        {Sex.W: TeamTotal(gold, medals, medals)},
        places,
        (),
        (pick("Anna One", -0.09, 0.01), pick("Bea Two", 0.38, 0.02)),
        (TypedMedals(Sex.W, Event.MASS_START, 0.2, 0.5),),
    )
