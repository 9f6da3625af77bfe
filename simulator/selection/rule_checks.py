"""What is wrong or in doubt in a rule set: for files, and live for an order that is being edited."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.event import RANKED, Event, Sex
from simulator.input.faults import Fault
from simulator.input.form import Wrong
from simulator.input.records import Declared, declared
from simulator.selection.conditions import Raced
from simulator.selection.row_checks import open_rows, wrong_earlier, wrong_points, wrong_row
from simulator.selection.rows import MOST_ROWS, MOST_START_PLACES, Row, too_many_rows
from simulator.selection.rule_set import MOST_TICKETS, NO_CAP, Nominated, RuleSet, out_of_range
from simulator.text import quoted
from simulator.words import say


@dataclass(frozen=True)
class RuleFault:
    """One thing wrong with a rule set, or in doubt.

    Attributes
    ----------
    key
        Key of the file, without the sex: ``cap``, ``order``.
    found, remedy
        As in `simulator.input.faults.Fault`.
    row
        Number of the row of the order, None when it is of no single row.
    doubt
        Whether the rules can be used all the same.
    """

    key: str
    found: str
    remedy: str = ""
    sex: Sex | None = None
    event: Event | None = None
    row: int | None = None
    doubt: bool = False

    @property
    def text(self) -> str:
        """The fault as a sentence, and what to do in another."""
        if not self.remedy:
            return say("{found}.", found=self.found)
        return say("{found}. {remedy}", found=self.found, remedy=self.remedy)

    @property
    def columns(self) -> tuple[str, ...]:
        """Where it is in a file, and the columns which hold that, the widest first."""
        parts = [str(part) for part in (self.key, self.sex, self.event) if part is not None]
        return tuple(".".join(parts[: number + 1]) for number in range(len(parts)))

    def told(self, source: str) -> Fault:
        """Return the fault of a file or another source of that name."""
        column = self.columns[-1]
        if self.row is not None:
            column += f", row {self.row}"
        return Fault(source, self.found, self.remedy, column=column)


def check_rule_set(rules: RuleSet) -> tuple[RuleFault, ...]:
    """Return everything wrong or in doubt, faults first; nothing is a rule set to rely on."""
    found = [_of_field(own, wrong) for own, wrong in _wrong_fields(rules)]
    found += _max_picks(rules)
    for sex in set(Sex) - set(rules.sexes):
        found += _not_selected(rules, sex)
    for sex in rules.sexes:
        found += _start_places(rules, sex)
        found += _runs(rules, sex)
        found += [
            RuleFault("points", what, remedy, sex, event) for event, what, remedy in wrong_points(rules, sex)
        ]
        found += [
            RuleFault("earlier", what, remedy, sex, event)
            for event, what, remedy in wrong_earlier(rules, sex)
        ]
        found += [
            RuleFault("earlier", what, "", sex, event, doubt=True) for event, what in open_rows(rules, sex)
        ]
        found += _order(rules, sex)
        found += _gaps(rules, sex)
        found += _reach(rules, sex)
        found += _beforehand(rules, sex)
        found += _protected(rules, sex)
        found += _kept(rules, sex)
        found += _ranks(rules, sex)
    return tuple(sorted(found, key=lambda fault: fault.doubt))


def _wrong_fields(rules: RuleSet) -> Iterator[tuple[Declared, Wrong]]:
    for own in declared(type(rules)):
        for wrong in own.form.wrong(getattr(rules, own.name)):
            yield own, wrong


def _of_field(own: Declared, wrong: Wrong) -> RuleFault:
    sex = next((key for key in wrong.at if isinstance(key, Sex)), None)
    event = next((key for key in wrong.at if isinstance(key, Event)), None)
    inner = [key for key in wrong.at if not isinstance(key, Sex | Event)]
    return RuleFault(".".join([own.key, *inner]), wrong.found, wrong.remedy, sex, event)


def _max_picks(rules: RuleSet) -> Iterator[RuleFault]:
    caps = {sex: rules.cap[sex] or MOST_TICKETS for sex in rules.sexes}
    of_both = len(set(rules.max_picks.values())) == 1
    for sex in rules.sexes[:1] if of_both else rules.sexes:
        picks, cap = rules.max_picks[sex], min(caps.values()) if of_both else caps[sex]
        of_sex = None if of_both else sex
        if not 0 <= picks <= MOST_TICKETS:
            expected = say("Expected 0 to {least}.", least=cap)
            yield RuleFault("max_picks", out_of_range(picks), expected, of_sex)
        elif picks > cap:
            found = say("{count} picks are more than the cap of {cap} tickets", count=picks, cap=cap)
            yield RuleFault("max_picks", found, say("Raise cap or lower max_picks."), of_sex)


def _not_selected(rules: RuleSet, sex: Sex) -> Iterator[RuleFault]:
    """Rows and start places of a sex of which no team is selected."""
    for key, own in (("order", rules.order), ("start_places", rules.start_places)):
        if own.get(sex):
            found = say("no team of this sex is selected by these rules")
            yield RuleFault(key, found, say("Take the line out, or correct selected."), sex)


def _start_places(rules: RuleSet, sex: Sex) -> Iterator[RuleFault]:
    if not rules.start_places.get(sex):
        remedy = say("Name them, {{ 500 = 3 }}.")
        yield RuleFault("start_places", say("no event has start places"), remedy, sex)


def _runs(rules: RuleSet, sex: Sex) -> Iterator[RuleFault]:
    for event in rules.runs.get(sex, {}):
        if not event.is_distance:
            found = say("no times are ridden in this event at the tournament")
            yield RuleFault("runs", found, say("Take the line out."), sex, event)
        elif event not in rules.start_places.get(sex, {}) and not any(
            event in distances for distances in rules.points.get(sex, {}).values()
        ):
            yield RuleFault("runs", say("the event has no start places"), "", sex, event, doubt=True)


def _order(rules: RuleSet, sex: Sex) -> Iterator[RuleFault]:
    rows = rules.order.get(sex, ())
    if not rows and rules.max_picks[sex] < max(rules.cap[sex], 1):  # else all are picked
        remedy = say('Write them from the top, ["500-1"].')
        yield RuleFault("order", say("the order has no rows"), remedy, sex)
    if len(rows) > MOST_ROWS:
        yield RuleFault("order", *too_many_rows(len(rows)), sex)
        return
    picks, most = len(rules.pick_rows(sex)), rules.max_picks[sex]
    if picks > max(most, 0):
        found = say("{count} pick rows are more than the {most} picks allowed", count=picks, most=most)
        yield RuleFault("order", found, say("Raise max_picks or take rows out."), sex)
    seen: set[str] = set()
    used = dict.fromkeys(Event, 0)
    for row in rows:
        places = rules.start_places.get(sex, {}).get(row.event, 0)
        used[row.event] += row.is_pick
        place = row.okt_place if row.okt_place is not None else used[row.event]
        if place > places:
            yield _beyond(row, places, sex)
        for what, advice in wrong_row(rules, sex, row):
            yield RuleFault("order", what, advice, sex, row=row.number)
        if not row.is_pick and row.text in seen:
            found = say('"{text}" stands in the order twice', text=row.text)
            yield RuleFault("order", found, say("Keep one."), sex, row=row.number)
        seen.add(row.text)


def _beyond(row: Row, places: int, sex: Sex) -> RuleFault:
    have = say("{places} start places", places=places) if places != 1 else say("1 start place")
    found = say('"{text}" is beyond the {have} of the event', text=row.text, have=have)
    return RuleFault("order", found, say("Correct the row or start_places."), sex, row=row.number)


def _gaps(rules: RuleSet, sex: Sex) -> Iterator[RuleFault]:
    """Places that stand in the order without, or above, a better place of their event."""
    read: set[tuple[Raced, int]] = set()
    rows = [(row, row.okt_place) for row in rules.order.get(sex, ()) if row.okt_place is not None]
    named = {(row.raced, place) for row, place in rows}
    for row, place in rows:
        better = Row(0, row.event, place - 1, race=row.race)
        if place > 1 and (row.raced, place - 1) not in read:
            found = say('"{text}" stands above "{better}"', text=row.text, better=better.text)
            if (row.raced, place - 1) not in named:
                found = say(
                    '"{row}" stands in the order, but "{better}" does not', row=row.text, better=better.text
                )
            yield RuleFault("order", found, sex=sex, row=row.number, doubt=True)
        read.add((row.raced, place))


def _reach(rules: RuleSet, sex: Sex) -> Iterator[RuleFault]:
    """An order that can never fill the team, start places that no row leads to."""
    rows, cap = rules.order.get(sex, ()), rules.cap[sex]
    if 0 < len(rows) < cap <= MOST_TICKETS:
        found = say("{count} rows name fewer skaters than the cap of {cap}", count=len(rows), cap=cap)
        yield RuleFault("order", found, say("Only team picks can fill the team."), sex, doubt=True)
    for event, number in rules.start_places.get(sex, {}).items():
        named = sum(row.event is event for row in rows)
        ranked = event.is_distance or event.is_classification
        if ranked and named < number <= MOST_START_PLACES:
            found = say(
                "{count} start places, but the order names {named} of them", count=number, named=named
            )
            yield RuleFault("start_places", found, "", sex, event, doubt=True)


def _beforehand(rules: RuleSet, sex: Sex) -> Iterator[RuleFault]:
    for event in Event:
        named, qualified = (own.get(sex, {}).get(event, ()) for own in (rules.named, rules.prequalified))
        key = "prequalified" if qualified else "named"
        places = rules.start_places.get(sex, {}).get(event, 0) - rules.kept(sex, event)
        if not (named or qualified):
            continue
        if event not in RANKED:
            found = say("nobody starts in this event at the tournament")
            yield RuleFault(key, found, say("Name a distance."), sex, event)
        elif len(named) + len(qualified) > places:
            count = len(named) + len(qualified)
            found = say("{count} skaters for {places} start places", count=count, places=places)
            yield RuleFault(key, found, say("Correct the names or start_places."), sex, event)
        for skater in set(named) & set(qualified):
            found = say("{skater} stands under named too", skater=quoted(skater))
            yield RuleFault("prequalified", found, say("Keep one."), sex, event)


def _protected(rules: RuleSet, sex: Sex) -> Iterator[RuleFault]:
    """More skaters who are safe from the cap than the cap leaves room for."""
    cap = rules.cap[sex]
    if rules.nominated is not Nominated.PROTECTED or cap == NO_CAP:
        return
    skaters = {skater for event in Event for skater in rules.beforehand(sex, event)}
    picks = rules.max_picks[sex]
    if len(skaters) + picks > cap and skaters:
        found = say(
            "{count} skaters go before all others and {picks} may be picked, more than the cap of {cap}",
            count=len(skaters),
            picks=picks,
            cap=cap,
        )
        yield RuleFault("nominated", found, say("Raise cap, or lower max_picks."), sex)


def _kept(rules: RuleSet, sex: Sex) -> Iterator[RuleFault]:
    for event, kept in rules.kept_for_picks.get(sex, {}).items():
        places = rules.start_places.get(sex, {}).get(event, 0)
        if event not in RANKED:
            found = say("the committee names all who start in this event")
            yield RuleFault("kept_for_picks", found, say("Name a distance."), sex, event)
        elif kept > places:
            found = say("{kept} of {places} start places", kept=kept, places=places)
            remedy = say("Correct the number or start_places.")
            yield RuleFault("kept_for_picks", found, remedy, sex, event)
    all_kept = sum(rules.kept_for_picks.get(sex, {}).values())
    if all_kept > rules.max_picks[sex]:
        found = say("{kept} start places are kept for {most} picks", kept=all_kept, most=rules.max_picks[sex])
        yield RuleFault("kept_for_picks", found, say("Raise max_picks, or some stay empty."), sex, doubt=True)


def _ranks(rules: RuleSet, sex: Sex) -> Iterator[RuleFault]:
    """Ranks without a start place, and rows that do not stand in the order of their ranks."""
    ranks = rules.quota_ranks.get(sex, {})
    for event, own in ranks.items():
        places = rules.start_places.get(sex, {}).get(event, 0)
        if len(own) != places:
            found = say("{count} ranks for {places} start places", count=len(own), places=places)
            yield RuleFault("quota_ranks", found, say("Write a rank for each."), sex, event)
    used = dict.fromkeys(Event, 0)
    last: tuple[int, Row] | None = None
    for row in rules.order.get(sex, ()):
        used[row.event] += 1
        place = (row.okt_place or used[row.event]) - 1
        own = ranks.get(row.event, ())
        if place >= len(own):
            continue
        if last is not None and last[0] > own[place]:
            found = say(
                '"{row}" of rank {rank} stands below "{better}" of rank {other}',
                row=row.text,
                rank=own[place],
                better=last[1].text,
                other=last[0],
            )
            yield RuleFault("order", found, say('Write "by_rank".'), sex, row=row.number, doubt=True)
        last = own[place], row
