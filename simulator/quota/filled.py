"""From the start places that a country has earned to a rule set: start places, tickets, ranks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from simulator.event import Event, Sex
from simulator.quota.answer import QuotaAnswer
from simulator.quota.lists import QuotaList, Way
from simulator.selection.place_numbers import with_start_places
from simulator.selection.rule_set import NO_CAP, RuleSet


@dataclass(frozen=True)
class EarnedPlaces:
    """What a country has earned, to be put into a rule set.

    Attributes
    ----------
    places
        Start places by event; events of which nothing is known are left out.
    tickets
        Athletes by sex; left out where not every event is known.
    ranks
        The rank that won each place, by event, from the best.
    """

    places: Mapping[tuple[Sex, Event], int]
    tickets: Mapping[Sex, int] = field(default_factory=dict)
    ranks: Mapping[tuple[Sex, Event], tuple[int, ...]] = field(default_factory=dict)

    def instead(self, places: Mapping[tuple[Sex, Event], int]) -> EarnedPlaces:
        """Return the same with other numbers of places.

        Ranks stay where the number does, tickets where that of every event of the sex does.
        """
        changed = {key for key, number in places.items() if self.places.get(key) != number}
        ranks = {key: own for key, own in self.ranks.items() if key not in changed}
        sexes = {sex for sex, _ in changed}
        tickets = {sex: own for sex, own in self.tickets.items() if sex not in sexes}
        return EarnedPlaces({**self.places, **places}, tickets, ranks)

    def into(self, rules: RuleSet) -> RuleSet:
        """Return a rule set with these places and tickets.

        A rule set without a cap stays without one; ranks go into rule sets that have some for the event.
        """
        filled = rules
        for (sex, event), number in self.places.items():
            if sex not in rules.sexes:
                continue
            filled = with_start_places(filled, sex, event, number)
            if event in rules.quota_ranks.get(sex, {}) and (sex, event) in self.ranks and number:
                own = {**filled.quota_ranks.get(sex, {}), event: self.ranks.get((sex, event), ())}
                filled = replace(filled, quota_ranks={**filled.quota_ranks, sex: own})
        caps = {
            sex: self.tickets.get(sex, cap) if cap != NO_CAP and sex in rules.sexes else cap
            for sex, cap in rules.cap.items()
        }
        return replace(filled, cap=caps)


def filled_places(answer: QuotaAnswer, *, mass_start: int | None = None) -> EarnedPlaces:
    """Return what the country of an answer has earned; nothing where none was asked of.

    Parameters
    ----------
    mass_start
        Its places in the mass start; None leaves them as they are.
    """
    if answer.of_country is None:
        return EarnedPlaces({})
    country = answer.of_country.country
    ridden = {key: own for key, own in answer.lists.items() if own.races}
    places = {key: own.places().get(country, 0) for key, own in ridden.items()}
    ranks = {key: ranks_of(own, country) for key, own in ridden.items()}
    tickets = {}
    for team in answer.of_country.teams:
        if mass_start is not None:
            places[team.sex, Event.MASS_START] = mass_start
        if all((team.sex, event) in ridden for event in answer.rule.distances(team.sex)):
            tickets[team.sex] = team.size
    return EarnedPlaces(places, tickets, ranks)


def ranks_of(lists: QuotaList, country: str) -> tuple[int, ...]:
    """Return the ranks that won the places of a country, from the best."""
    lines = lists.of(Way.POINTS, Way.TIME)
    return tuple(line.rank for line in lines if line.earned.country == country and line.rank is not None)
