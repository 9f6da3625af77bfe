"""What becomes of start places after the lists: handed back, withdrawn, the host's, a larger field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace

from simulator.event import Event, Sex
from simulator.input.faults import Fault, InputRefused, did_you_mean
from simulator.people.key import name_key
from simulator.quota.lists import Earned, QuotaList, Way
from simulator.quota.rule import QuotaRule
from simulator.words import Said, say


@dataclass(frozen=True)
class HeldPlace:
    """A start place of a country.

    Attributes
    ----------
    earned
        By whom it was earned; None for the place of the host.
    """

    country: str
    earned: Earned | None


@dataclass(frozen=True)
class Allocation:
    """The start places of an event after some steps.

    Attributes
    ----------
    held
        In the order in which they were earned or given.
    reserves
        Those who are still to be asked, in the order of the list.
    gave_back
        Countries that handed a place back; they get none of those that come free.
    empty
        Places that no reserve is left for.
    told
        What each step did.
    """

    sex: Sex
    event: Event
    held: tuple[HeldPlace, ...]
    reserves: tuple[Earned, ...]
    gave_back: frozenset[str] = frozenset()
    empty: int = 0
    told: tuple[Said, ...] = ()

    def places(self) -> dict[str, int]:
        """Return the start places of each country, the most first."""
        held = Counter(place.country for place in self.held)
        return dict(sorted(held.items(), key=lambda own: -own[1]))


def allocation(lists: QuotaList) -> Allocation:
    """Return the start places as the lists give them."""
    held = [HeldPlace(line.earned.country, line.earned) for line in lists.of(Way.POINTS, Way.TIME)]
    reserves = tuple(line.earned for line in lists.of(Way.RESERVE))
    return Allocation(lists.sex, lists.event, tuple(held), reserves, empty=lists.unfilled)


def handed_back(before: Allocation, country: str) -> Allocation:
    """Let a country hand back the last of its places; it goes to a reserve.

    Raises
    ------
    InputRefused
        When the country has none.
    """
    own = [number for number, place in enumerate(before.held) if place.country == country]
    if not own:
        raise _refused(before, say("{country} has no start place to hand back", country=country))
    after = replace(
        _without(before, own[-1]),
        gave_back=before.gave_back | {country},
        told=(*before.told, say("{country} hands a place back.", country=country)),
    )
    return _given(after)


def withdrawn(before: Allocation, skater: str) -> Allocation:
    """Let a skater withdraw whose country puts nobody in: the place goes to a reserve.

    A reserve who withdraws is asked no more.

    Raises
    ------
    InputRefused
        When the skater has earned no place and is no reserve.
    """
    wanted = name_key(skater)
    for number, place in enumerate(before.held):
        if place.earned is not None and name_key(place.earned.skater) == wanted:
            told = say("{skater} ({country}) withdraws.", skater=place.earned.skater, country=place.country)
            return _given(replace(_without(before, number), told=(*before.told, told)))
    left = tuple(own for own in before.reserves if name_key(own.skater) != wanted)
    if len(left) == len(before.reserves):
        names = [*(own.earned.skater for own in before.held if own.earned), *(own.skater for own in left)]
        found = say("{skater} has no start place and is no reserve", skater=skater)
        remedy = did_you_mean(skater, names).strip() or say("Write a name as the lists have it.")
        raise InputRefused([Fault(f"{before.sex}{before.event}", found, remedy)])
    told = say("The reserve {skater} withdraws.", skater=skater)
    return replace(before, reserves=left, told=(*before.told, told))


def with_host(before: Allocation, rule: QuotaRule) -> Allocation:
    """Give the host a place where it has none."""
    host = rule.host
    if host is None or any(place.country == host for place in before.held):
        return before
    after = before
    told = say("{host} has a place as the host.", host=host)
    if rule.host_replaces_last and before.empty:
        after = replace(before, empty=before.empty - 1)
    elif rule.host_replaces_last and before.held and before.held[-1].earned is not None:
        last = before.held[-1].earned
        after = replace(before, held=before.held[:-1], reserves=(last, *before.reserves))
        told = say(
            "{host} has a place as the host: that of {skater} ({country}), who is the first reserve now.",
            host=host,
            skater=last.skater,
            country=last.country,
        )
    return replace(after, held=(*after.held, HeldPlace(host, None)), told=(*after.told, told))


def grown(before: Allocation, rule: QuotaRule, at_the_games: Collection[str]) -> Allocation:
    """Add the places by which an event may grow, for reserves at the Games whose country has none in it.

    Parameters
    ----------
    at_the_games
        Skaters who ride another event there.
    """
    known = {name_key(name) for name in at_the_games}
    after = before
    for _ in range(max(0, rule.grows_to.get(before.event, 0) - len(before.held))):
        countries = {place.country for place in after.held} | after.gave_back
        fit = (
            own for own in after.reserves if name_key(own.skater) in known and own.country not in countries
        )
        one = next(fit, None)
        if one is None:
            break
        told = say(
            "The event grows by one place: {skater} ({country}).", skater=one.skater, country=one.country
        )
        after = _taken(after, one, told)
    if after is before:
        told = say("No reserve of a country without a place is known to be at the Games.")
        return replace(before, told=(*before.told, told))
    return after


def _given(before: Allocation) -> Allocation:
    """Give a free place to the first reserve of a country without one, else to the first reserve there is."""
    held = {place.country for place in before.held}
    asked = [own for own in before.reserves if own.country not in before.gave_back]
    one = next((own for own in asked if own.country not in held), asked[0] if asked else None)
    if one is None:
        told = say("No reserve is left: the place stays empty.")
        return replace(before, empty=before.empty + 1, told=(*before.told, told))
    told = say("The place goes to {skater} ({country}).", skater=one.skater, country=one.country)
    return _taken(before, one, told)


def _taken(before: Allocation, one: Earned, told: Said) -> Allocation:
    return replace(
        before,
        held=(*before.held, HeldPlace(one.country, one)),
        reserves=tuple(own for own in before.reserves if own is not one),
        told=(*before.told, told),
    )


def _without(before: Allocation, number: int) -> Allocation:
    return replace(before, held=before.held[:number] + before.held[number + 1 :])


def _refused(before: Allocation, found: Said) -> InputRefused:
    where = f"{before.sex}{before.event}"
    countries = ", ".join(before.places()) or "-"
    return InputRefused([Fault(where, found, say("Places have {countries}.", countries=countries))])
