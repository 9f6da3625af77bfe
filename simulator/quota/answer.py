"""Everything that command line and window tell of the start places of a season, in one value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from simulator.event import Event, Sex
from simulator.input.faults import Fault, InputRefused, did_you_mean, kept_in, refuse_if_any
from simulator.quota.complete import incomplete_fields
from simulator.quota.lists import QuotaList, quota_lists
from simulator.quota.outlook import Outlook, outlook
from simulator.quota.reallocation import Allocation
from simulator.quota.rule import QuotaRule
from simulator.quota.season import WorldCups
from simulator.quota.steps import with_steps
from simulator.quota.team_size import CountryPlaces, country_places
from simulator.results.countries import country_code
from simulator.text import quoted
from simulator.words import Said, say


@dataclass(frozen=True)
class OfCountry:
    """What is told of one country.

    Attributes
    ----------
    teams
        Places and team size of each sex.
    outlooks
        What one more race can change, in each event; empty where it was not asked.
    """

    country: str
    teams: tuple[CountryPlaces, ...]
    outlooks: Mapping[tuple[Sex, Event], Outlook]


@dataclass(frozen=True)
class QuotaAnswer:
    """The start places of a season.

    Attributes
    ----------
    missing
        What the results lack of the fields of each event.
    after_steps
        The places after the steps of the re-allocation; empty without any.
    """

    rule: QuotaRule
    lists: Mapping[tuple[Sex, Event], QuotaList]
    missing: Mapping[tuple[Sex, Event], tuple[Said, ...]]
    after_steps: Mapping[tuple[Sex, Event], Allocation] = field(default_factory=dict)
    of_country: OfCountry | None = None


def quota_answer(
    rule: QuotaRule,
    cups: WorldCups,
    country: str | None = None,
    *,
    pursuit: bool = False,
    mass_start: int = 0,
    steps: Sequence[str] = (),
    one_more_race: bool = True,
) -> QuotaAnswer:
    """Return the lists of a season and, where asked, what they mean for a country and after some steps.

    Parameters
    ----------
    pursuit, mass_start
        Whether the country has a team in the pursuit, and its places in the mass start.
    steps
        See `simulator.quota.steps`.
    one_more_race
        Whether it is worked out what one more race can change, which takes a second or two.

    Raises
    ------
    InputRefused
        When nobody of the country is in the results, or a step cannot be taken: with all of that.
    """
    lists = quota_lists(rule, cups)
    faults: list[Fault] = []
    with kept_in(faults):
        after = with_steps(rule, lists, steps, "--step") if steps else {}
    with kept_in(faults):
        code = None if country is None else _known(country, cups)
    refuse_if_any(faults)
    own = None
    if code is not None:
        teams = [
            country_places(rule, lists, sex, code, pursuit=pursuit, mass_start=mass_start) for sex in Sex
        ]
        asked = lists if one_more_race else {}
        outlooks = {key: outlook(rule, of_event, code) for key, of_event in asked.items()}
        own = OfCountry(code, tuple(teams), outlooks)
    return QuotaAnswer(rule, lists, incomplete_fields(rule, cups), after, own)


def _known(country: str, cups: WorldCups) -> str:
    code = country_code(country).upper()
    known = sorted({start.country for start in cups.starts})
    if code in known:
        return code
    found = say("nobody of {country} is in the results", country=quoted(country))
    remedy = say("There are {known}.{hint}", known=", ".join(known), hint=did_you_mean(code, known))
    raise InputRefused([Fault("--country", found, remedy)])
