"""What a forecast of a skater rests on as tables: distances, results that moved it, what can go wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.tables.table import Kind, Table, TableColumn

if TYPE_CHECKING:
    from simulator.evaluation.skater_form import SkaterForm

_EVENT = TableColumn("Distance, m", key="event")


def form_tables(found: SkaterForm) -> tuple[Table, ...]:
    """Return the forecasts of a skater, the results that moved them and the rates of incidents."""
    return _forecasts(found), _influences(found), _rates(found)


def _forecasts(found: SkaterForm) -> Table:
    times = (
        *(("Forecast", "forecast_s"), ("Level from", "level_low_s"), ("Level to", "level_high_s")),
        *(("One race from", "race_low_s"), ("One race to", "race_high_s")),
        *(("Season best", "season_best_s"), ("Best", "best_s"), ("Before own results", "before_results_s")),
    )
    return Table(
        "Forecasts",
        f"Forecasts of {found.skater}",
        (
            *(
                _EVENT,
                TableColumn("Entered", key="entered"),
                TableColumn("Results", Kind.COUNT, key="results"),
            ),
            *(TableColumn(heading, Kind.TIME, key=key) for heading, key in times),
        ),
        tuple(
            (
                *(str(own.event), "yes" if own.entered else "no", own.results, own.explanation.forecast_s),
                *(own.level_low_s, own.level_high_s, own.race_low_s, own.race_high_s),
                *(own.explanation.season_best_s, own.explanation.best_s, own.explanation.before_results_s),
            )
            for own in found.distances
        ),
    )


def _influences(found: SkaterForm) -> Table:
    against = "Ridden against expected, as a share of the time."
    return Table(
        "Results",
        f"Results that moved the forecasts of {found.skater}",
        (
            *(_EVENT, TableColumn("Day", Kind.DAY, key="day"), TableColumn("Competition", key="competition")),
            *(TableColumn("Rink", key="rink"), TableColumn("Ridden, m", key="ridden_event")),
            TableColumn("Time", Kind.TIME, key="time_s"),
            TableColumn("Against expected", Kind.CHANCE, against, "against"),
            TableColumn("Weight", Kind.NUMBER, key="weight"),
            TableColumn("Moves it by, s", Kind.NUMBER, key="effect_s"),
        ),
        tuple(
            (
                *(str(own.event), part.day, part.competition, part.rink, str(part.event)),
                *(part.time_s, part.against, part.weight, part.effect_s),
            )
            for own in found.distances
            for part in own.explanation.influences
        ),
    )


def _rates(found: SkaterForm) -> Table:
    return Table(
        "What can go wrong",
        f"What can go wrong for {found.skater}",
        (
            *(_EVENT, TableColumn("Incident", key="incident")),
            TableColumn("Chance", Kind.CHANCE, key="rate"),
            TableColumn("From", Kind.CHANCE, "95 % interval.", "low"),
            TableColumn("To", Kind.CHANCE, key="high"),
            TableColumn("Source", key="source"),
        ),
        tuple(
            (str(own.event), str(rate.incident.value), rate.rate, *rate.interval, rate.source)
            for own in found.distances
            for rate in own.rates
        ),
    )
