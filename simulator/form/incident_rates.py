"""Rates of what goes wrong in races: chances with their source and their uncertainty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from simulator.event import Event, Sex
from simulator.form.forecast import FloatArray, IncidentRates

SKATER_PRIOR_LOST = 4.0
"""How many lost races the usual rate counts for beside a skater's own."""


class Incident(StrEnum):
    """What can go wrong; the values are the names of the rates in `IncidentRates`."""

    NOT_STARTING = "not_starting"
    FALL = "fall"
    DID_NOT_FINISH = "did_not_finish"
    DISQUALIFIED = "disqualified"
    FALSE_START = "false_start"
    SKIPS_SECOND_RUN = "skips_second_run"


@dataclass(frozen=True)
class SourcedRate:
    """Chance of one kind of incident in one event: a Beta posterior and where it comes from.

    Attributes
    ----------
    prior_rate, prior_starts
        Rate before the loaded results, and how many starts it counts for.
    count, starts
        Incidents and starts in the loaded results; fractions where one kind of result is
        shared out between two incidents, or starts of other distances count in proportion.
    source
        Where the prior comes from and what was counted, in words for the user.
    """

    incident: Incident
    sex: Sex
    event: Event
    prior_rate: float
    prior_starts: float
    count: float
    starts: float
    source: str

    @property
    def rate(self) -> float:
        """Posterior mean, the chance that the simulation uses."""
        return (self.prior_rate * self.prior_starts + self.count) / (self.prior_starts + self.starts)

    @property
    def interval(self) -> tuple[float, float]:
        """Central 95 % interval of the posterior."""
        # Imported here: it takes longer than the whole forecast, which does not need it.
        from scipy.special import betaincinv

        hits = self.prior_rate * self.prior_starts + self.count
        misses = self.prior_starts + self.starts - hits
        return float(betaincinv(hits, misses, 0.025)), float(betaincinv(hits, misses, 0.975))


@dataclass(frozen=True)
class IncidentTable:
    """The rates of every incident, sex and distance, and what is known of single skaters.

    Attributes
    ----------
    by_key
        Rates of the distance.
    lost
        Of each skater the number of races lost, and how many were to be expected.
    """

    by_key: dict[tuple[Incident, Sex, Event], SourcedRate]
    lost: dict[tuple[Sex, str], tuple[int, float]]

    def rate(self, incident: Incident, sex: Sex, event: Event) -> SourcedRate:
        """Return the rate of a distance; `event` is one of the distances."""
        return self.by_key[incident, sex, event]

    def of_skater(self, incident: Incident, sex: Sex, event: Event, skater: str) -> SourcedRate:
        """Return the rate of a skater: that of the distance, moved a little by her own races.

        Only falls and lost races tell one skater from another. Skaters' rates are taken to
        follow a gamma distribution around the distance's, worth `SKATER_PRIOR_LOST` lost races:
        who has lost one more than expected in twenty races is about a quarter likelier to fall.
        """
        usual = self.rate(incident, sex, event)
        lost, expected = self.lost.get((sex, skater), (0, 0.0))
        if incident not in (Incident.FALL, Incident.DID_NOT_FINISH) or expected == 0.0:
            return usual
        starts = expected / usual.rate
        return SourcedRate(
            incident,
            sex,
            event,
            usual.rate,
            SKATER_PRIOR_LOST / usual.rate,
            float(lost),
            starts,
            f"{skater} lost {lost} races where {expected:.1f} were to be expected, beside the rate of the "
            f"distance counted as {SKATER_PRIOR_LOST:.0f} lost races; {usual.source}",
        )

    def rates(self, sex: Sex, skaters: Sequence[str], events: Sequence[Event]) -> IncidentRates:
        """Rates of entries, (entries,) each; `skaters` and `events` name each entry."""

        def of(incident: Incident) -> FloatArray:
            pairs = zip(skaters, events, strict=True)
            return np.array([self.of_skater(incident, sex, event, who).rate for who, event in pairs])

        return IncidentRates(**{incident.value: of(incident) for incident in Incident})
