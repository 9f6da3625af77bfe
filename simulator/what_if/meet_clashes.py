"""What-ifs that do not fit the meet: its programme, its entries, and what has been ridden."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from simulator.engine.fixed import FixedStatus
from simulator.engine.fixed_starts import taken_places
from simulator.event import Event, Sex
from simulator.input.faults import did_you_mean
from simulator.selection.committee import Committee
from simulator.selection.picks_file import NEAR, unknown_skaters
from simulator.what_if.field import Field, Finding, against, both, place_of
from simulator.what_if.sentences import event_words, sentence
from simulator.what_if.what_ifs import (
    AssumedOutcome,
    EntrantAdded,
    EntrantRemoved,
    FormShift,
    IncidentRate,
    OtherOrder,
    PairsSet,
    PickRules,
    WhatIf,
    Withdrawal,
)


def meet_clashes(field: Field) -> Iterator[Finding]:
    """Find everything in the what-ifs that does not fit the meet."""
    for what_if in field.what_ifs:
        if not isinstance(what_if, (PickRules, OtherOrder)):
            yield from _programme(field, what_if, what_if.sex, what_if.event)
    for picks in field.of_kind(PickRules):
        yield from _picked(field, picks)
    for added in field.added.values():
        yield from _added(field, added)
    for what_if in field.what_ifs:
        if not isinstance(what_if, (PickRules, OtherOrder, EntrantAdded)):
            for name in _named(what_if):
                yield from _entered(field, what_if, what_if.sex, what_if.event, name)
    for assumed in field.assumed:
        if not assumed.kind.is_relation:
            yield from _against_results(field, assumed)
    for removed in field.removed.values():
        yield from _too_late(field, removed)
    for withdrawal in field.of_kind(Withdrawal):
        yield from _too_late(field, withdrawal)


def _programme(field: Field, what_if: WhatIf, sex: Sex, event: Event | None) -> Iterator[Finding]:
    """Events that are not ridden, runs that there are not."""
    if event is None:
        return
    words, ridden = event_words(event, sex), field.plan.meet.events(sex)
    if event not in ridden:
        known = ", ".join(ridden) or "no events of that sex"
        yield f'"{sentence(what_if)}": {words} is not ridden', f"Ridden are {known}."
    elif isinstance(what_if, AssumedOutcome) and what_if.run and field.plan.runs(sex, event) < 2:
        yield f'"{sentence(what_if)}": only one run of {words} counts', "Leave the run out."


def _picked(field: Field, picks: PickRules) -> Iterator[Finding]:
    """Names that are nearly those of a skater; somebody who rides nothing can be picked too."""
    known = {sex: _riders(field, sex) for sex in Sex}
    for sex, name in unknown_skaters(Committee(picks.rules), known):
        near = difflib.get_close_matches(name, known.get(sex, ()), n=1, cutoff=NEAR)
        if near:
            yield f'"{sentence(picks)}": {name} is not entered in any event', f'Did you mean "{near[0]}"?'


def _riders(field: Field, sex: Sex) -> tuple[str, ...]:
    """Return everybody entered in an event of a sex, each once."""
    return tuple(
        dict.fromkeys(name for race, names in field.entered.items() if race[0] is sex for name in names)
    )


def _added(field: Field, added: EntrantAdded) -> Iterator[Finding]:
    """Entrants who are entered already, are of the other sex, or come after the race."""
    sex, event, skater = added.sex, added.event, added.skater
    told, words = f'"{sentence(added)}"', event_words(event, sex)
    forecasts = field.plan.forecasts
    if sex in forecasts and forecasts[sex].entry(skater, event) is not None:
        yield f"{told}: {skater} is entered there already", "Take the what-if out."
    for other, theirs in forecasts.items():
        if other is not sex and skater in theirs.skaters:
            yield f"{told}: {skater} is entered as {other}", "Correct the sex or the name."
    if (sex, event, skater) in field.removed:
        yield both(added, field.removed[sex, event, skater])
    others = {name for name in field.entered[sex, event] if (sex, event, name) not in field.added}
    if others and {result.skater for result in field.results(sex, event)} >= others:
        yield f"{told}, but {words} has been ridden", "Take the what-if out."


def _named(
    what_if: AssumedOutcome | FormShift | IncidentRate | Withdrawal | EntrantRemoved | PairsSet,
) -> tuple[str, ...]:
    """Return the skaters who have to be entered."""
    if isinstance(what_if, PairsSet):
        return tuple(name for pair in what_if.pairs for name in pair)
    if isinstance(what_if, AssumedOutcome) and what_if.rival is not None:
        return what_if.skater, what_if.rival
    return (what_if.skater,)


def _entered(field: Field, what_if: WhatIf, sex: Sex, event: Event | None, skater: str) -> Iterator[Finding]:
    """Skaters who are not entered in what is said of them."""
    if event is not None and event not in field.plan.meet.events(sex):
        return  # told already
    races = [race for race in field.entered if race[0] is sex and event in (None, race[1])]
    known = list(dict.fromkeys(name for race in races for name in field.entered[race]))
    if skater not in known:
        where = event_words(event, sex) if event is not None else "any event"
        near = did_you_mean(skater, known).strip() or "Enter the skater first."
        yield f'"{sentence(what_if)}": {skater} is not entered in {where}', near
    elif isinstance(what_if, (AssumedOutcome, PairsSet)) and event is not None:
        removed = field.removed.get((sex, event, skater))
        if removed is not None:
            yield both(what_if, removed)


def _against_results(field: Field, what_if: AssumedOutcome) -> Iterator[Finding]:
    """Outcomes of a race that has been ridden, and places that somebody took."""
    place, results = place_of(what_if), field.results(what_if.sex, what_if.event)
    held = sorted((own for own in results if own.place is not None), key=lambda own: own.place or 0)
    taken = taken_places(own.place or 0 for own in held)  # who share a place take the next one too
    for result in results:
        if result.skater == what_if.skater:
            same_run = result.run is None or what_if.run in (None, result.run)
            if same_run and (place is None or result.run is None):  # after one run a place is still open
                yield against(what_if, result)
        elif place is not None and place in (
            own for own, by in zip(taken, held, strict=True) if by is result
        ):
            yield against(what_if, result)


def _too_late(field: Field, what_if: EntrantRemoved | Withdrawal) -> Iterator[Finding]:
    """Skaters who stay away from a race they have ridden."""
    if what_if.event is not None:
        result = field.result(what_if.sex, what_if.event, what_if.skater)
        if result is None:
            return
        if isinstance(what_if, EntrantRemoved) or result.status is not FixedStatus.DID_NOT_START:
            yield against(what_if, result)
        return
    own = [
        race for race, names in field.entered.items() if race[0] is what_if.sex and what_if.skater in names
    ]
    if own and all(field.result(*race, what_if.skater) for race in own):
        found = f'"{sentence(what_if)}", but every race of {what_if.skater} has been ridden'
        yield found, "Take the what-if out."
