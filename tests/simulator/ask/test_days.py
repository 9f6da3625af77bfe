"""Chances event by event, against tournaments ridden one by one in plain Python."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random

import numpy as np
import pytest
from builders import Start, given, plan_of, rules_of
from literal_tournament import Literal

from simulator.ask.core import Core, Prepared
from simulator.ask.courses import COURSES, INNER, POINTS, Fan
from simulator.ask.days import DayByDay, Followed, WhoMoved
from simulator.engine.job import Cancelled, Control, Job
from simulator.engine.plan import Plan
from simulator.event import Event, Sex, Status
from simulator.input.faults import InputRefused
from simulator.project.project import BASELINE, Inputs, Project, Scenario
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome, Withdrawal

FOUR = ("A", "B", "C", "D")
SEED = 5


def two_days() -> Plan:
    """Four equal women; the 500 m is ridden on day 1, the 1000 m on day 2; a ticket for each winner, once."""
    starts = [Start(name, event, fall=0.05) for event in (Event.D500, Event.D1000) for name in FOUR]
    plan = plan_of(women=starts, rules=rules_of(["500-1", "1000-1", "1000-2"], cap=2))
    programme = tuple(
        replace(race, day=1 if race.event is Event.D500 else 2, order=1) for race in plan.meet.programme
    )
    return replace(plan, meet=replace(plan.meet, programme=programme))


def ended(event: Event, order: str, fell: str = "") -> list[EnteredResult]:
    results = [EnteredResult(Sex.W, event, name, None, place) for place, name in enumerate(order, start=1)]
    return results + [EnteredResult(Sex.W, event, name, status=Status.FELL) for name in fell]


def followed(
    results: list[EnteredResult] | None = None, *, tournaments: int = 20_000, scenario: Scenario | None = None
) -> Followed:
    plan = two_days()
    project = Project(results=tuple(results or ()), seed=SEED)
    return Core().follow(
        Prepared("test", Inputs(), plan), project, scenario or Scenario(BASELINE), Sex.W, tournaments
    )


def last(answers: Iterator[DayByDay]) -> DayByDay:
    *_, answer = answers
    return answer


def test_a_step_is_the_chance_in_the_tournaments_that_came_so(core: Core) -> None:
    """Of tournaments ridden without any result, those in which the 500 m ended like this."""
    found = last(core.day_by_day(followed(ended(Event.D500, "CABD"))))
    assert [step.event for step in found.steps] == [None, Event.D500]
    plain = given(two_days(), Sex.W, 11, 50_000)
    positions = plain.events[Event.D500].positions
    alike = (positions[[2, 0, 1, 3]] == np.arange(1, 5)[:, None]).all(axis=0)
    assert alike.sum() > 1_000
    for number, name in enumerate(FOUR):
        for step, chosen in ((0, slice(None)), (1, alike)):
            tickets = plain.tickets[number, chosen]
            chance = found.steps[step].chances[name].ticket
            error = np.hypot(np.sqrt(0.25 / len(tickets)), np.sqrt(0.25 / 20_000))
            assert chance == pytest.approx(tickets.mean(), abs=4 * error)
    assert found.steps[1].chances["C"].certain


def test_a_step_agrees_with_a_thousand_tournaments_ridden_by_hand(core: Core) -> None:
    """In plain Python, without a line of the engine: of those in which C wins, who has a ticket."""
    found = last(core.day_by_day(followed(ended(Event.D500, "C"))))
    literal = Literal(two_days(), Sex.W, Random(3))  # noqa: S311 - draws, not secrets
    ridden = [literal.tournament() for _ in range(1_000)]
    won = [one for one in ridden if one.events[Event.D500].finished[:1] == ["C"]]
    assert len(won) > 150
    for name in FOUR:
        for step, tournaments in ((0, ridden), (1, won)):
            chance = found.steps[step].chances[name].ticket
            counted = sum(name in one.selection.team for one in tournaments) / len(tournaments)
            assert chance == pytest.approx(counted, abs=4 * np.sqrt(0.25 / len(tournaments)))


def test_changes_are_those_between_the_steps_with_an_error(core: Core) -> None:
    found = last(core.day_by_day(followed(ended(Event.D500, "CABD"))))
    before, after = found.steps
    assert not before.changes
    for name in FOUR:
        change = after.changes[name]
        assert change.before == before.chances[name].ticket
        assert change.after == after.chances[name].ticket
    assert after.changes["A"].se > 0


def test_the_line_grows_step_by_step_and_the_jumps_come_last(core: Core) -> None:
    results = [*ended(Event.D500, "CABD"), *ended(Event.D1000, "ABCD")]
    answers = list(core.day_by_day(followed(results)))
    assert [len(answer.steps) for answer in answers[:3]] == [1, 2, 3]
    assert not answers[2].jumps
    assert [answer.done for answer in answers] == [False] * (len(answers) - 1) + [True]
    jumps = answers[-1].jumps
    sizes = [abs(jump.change.change) for jump in jumps]
    assert sizes == sorted(sizes, reverse=True)
    assert min(sizes) >= 0.05
    assert {name for name, one in answers[-1].steps[-1].chances.items() if one.ticket == 1} == {"A", "C"}


def test_a_fall_is_told_apart_from_what_the_others_did(core: Core) -> None:
    """Alone it leaves B the 1000 m; that A wins as well takes part of what is left, or gives it."""
    found = last(core.day_by_day(followed(ended(Event.D500, "ACD", fell="B"))))
    jump = next(jump for jump in found.jumps if jump.change.skater == "B")
    assert [own.status for own in jump.results] == [Status.FELL]
    plain = given(two_days(), Sex.W, 11, 50_000)
    fell = plain.events[Event.D500].fell
    alone = plain.tickets[1, fell[fell // 50_000 == 1] % 50_000]
    assert jump.alone is not None
    assert jump.alone.after == pytest.approx(alone.mean(), abs=4 * np.sqrt(0.25 / len(alone)))
    assert jump.alone.before == found.steps[0].chances["B"].ticket


def test_the_log_names_each_result_alone_and_all_together(core: Core) -> None:
    results = [*ended(Event.D500, "CABD")]
    *_, log = core.what_moved_whom(followed(results))
    assert [(one.event, one.skater) for one in log] == [(Event.D500, name) for name in (None, *"CABD")]
    assert [len(one) for one in core.what_moved_whom(followed(results))] == [1, 2, 3, 4, 5]
    winner = moved(log, "C")
    assert winner.expected is not None
    assert sum(winner.expected.places) == pytest.approx(1 - winner.expected.unplaced)
    own = next(change for change in winner.changes if change.skater == "C")
    assert own.after == 1.0
    rival = next(change for change in winner.changes if change.skater == "A")
    assert rival.change < -2 * rival.se  # the ticket of the 500 m is gone
    together = moved(log, None)
    found = last(core.day_by_day(followed(results)))
    for change in together.changes:
        assert change == found.steps[1].changes[change.skater]


def moved(log: tuple[WhoMoved, ...], skater: str | None) -> WhoMoved:
    return next(one for one in log if one.skater == skater)


def test_the_same_is_found_whoever_else_is_known_and_whatever_was_kept(core: Core) -> None:
    first = last(core.day_by_day(followed(ended(Event.D500, "CABD"))))
    again = last(Core().day_by_day(followed(ended(Event.D500, "CABD"))))
    assert first == again


def test_it_ends_at_once_when_it_is_cancelled(core: Core) -> None:
    asked = followed(ended(Event.D500, "CABD"))
    stopped = Control(lambda: True)
    for question in (core.day_by_day, core.what_moved_whom):
        with pytest.raises(Cancelled):
            list(question(asked, stopped))
    with pytest.raises(Cancelled):
        list(core.fan(followed(), None, stopped))


def test_what_ifs_that_contradict_the_results_are_left_out_and_that_is_said(core: Core) -> None:
    wins = AssumedOutcome(Sex.W, Event.D500, "D", AssumedKind.TOP, 1)
    found = last(core.day_by_day(followed(ended(Event.D500, "CABD"), scenario=Scenario("D wins", (wins,)))))
    assert found.without_what_ifs
    assert found.steps == last(core.day_by_day(followed(ended(Event.D500, "CABD")))).steps


def test_results_of_nobody_entered_are_refused() -> None:
    with pytest.raises(InputRefused, match="Nobody"):
        followed([EnteredResult(Sex.W, Event.D500, "Nobody", None, 1)])


def test_a_scenario_has_its_courses_and_its_fan(core: Core) -> None:
    """What is assumed has come in every course, so that its results never contradict it."""
    assumed = (
        AssumedOutcome(Sex.W, Event.D500, "D", AssumedKind.TOP, 1),
        AssumedOutcome(Sex.W, Event.D1000, "B", AssumedKind.FALLS),
        Withdrawal(Sex.W, "A", Event.D500),
    )
    asked = followed(scenario=Scenario("assumed", assumed))
    course = core.follow_course(asked, 4)
    ends = {own.skater: own for own in course.of(Event.D500)}
    assert ends["D"].place == 1
    assert ends["A"].status is Status.DNS
    assert next(own for own in course.of(Event.D1000) if own.skater == "B").status is Status.FELL
    assert last(core.day_by_day(course)).steps[-1].chances["D"].ticket == 1
    *_, fan = core.fan(asked, None)
    assert (fan.chances[:, :, fan.skaters.index("D")] == 1).all()
    assert fan.now[fan.skaters.index("D")] == 1


# Courses ------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [1, 17, 10_001])
def test_a_course_ends_with_the_team_of_its_tournament(core: Core, number: int) -> None:
    asked = followed(tournaments=2_000)
    course = core.follow_course(asked, number)
    end = last(core.day_by_day(course)).steps[-1]
    story = core.tournament(Job(two_days(), number, SEED, (Sex.W,)))
    assert {name for name, one in end.chances.items() if one.ticket == 1} == set(story.team)
    assert all(one.ticket in (0, 1) for one in end.chances.values())


def test_who_shares_a_place_in_a_course_is_parted_where_no_time_says_why(core: Core) -> None:
    """Many on the same thousandth, and something assumed: no list of places could be entered otherwise."""
    names = [f"Skater {number:02d}" for number in range(40)]
    starts = [Start(name, Event.D500, 37.0, 0.0004) for name in names]
    plan = plan_of(women=starts, rules=rules_of(["500-1"], cap=1))
    falls = AssumedOutcome(Sex.W, Event.D500, names[0], AssumedKind.FALLS)
    asked = core.follow(
        Prepared("test", Inputs(), plan), Project(seed=SEED), Scenario("falls", (falls,)), Sex.W, 2_000
    )
    *_, fan = core.fan(asked, None)
    assert len(fan.chances) == COURSES
    places = [own.place for own in core.follow_course(asked, 5).of(Event.D500) if own.place is not None]
    assert sorted(places) == list(range(1, 40))


def test_what_was_ridden_stays_in_a_course(core: Core) -> None:
    known = ended(Event.D500, "CABD")
    course = core.follow_course(followed(known), 3)
    assert list(course.of(Event.D500)) == known
    assert {own.skater for own in course.of(Event.D1000)} == set(FOUR)


def test_a_race_half_ridden_is_ridden_to_its_end(core: Core) -> None:
    half = EnteredResult(Sex.W, Event.D500, "B", None, 1, 37_000)
    project = Project(results=(half,), still_on=((Sex.W, Event.D500),), seed=SEED)
    asked = core.follow(Prepared("test", Inputs(), two_days()), project, Scenario(BASELINE), Sex.W, 2_000)
    course = core.follow_course(asked, 2)
    assert {own.skater for own in course.of(Event.D500)} == set(FOUR)
    assert last(core.day_by_day(course)).steps[-1].event is Event.D1000


def test_the_fan_is_the_spread_of_the_chance_after_each_day(core: Core) -> None:
    """After day 1 the winner of the 500 m is certain, and the others are as likely as each other."""
    *_, fan = core.fan(followed(), None)
    assert fan.days == (1, 2)
    assert fan.chances.shape == (COURSES, 2, 4)
    after = given(two_days(), Sex.W, 11, 50_000)
    won = (after.events[Event.D500].positions == 1)[0]
    rest = after.tickets[0, ~won].mean()
    own = fan.chances[:, 0, 0]
    winner = own == 1.0
    assert winner.mean() == pytest.approx(won.mean(), abs=4 * np.sqrt(0.25 / COURSES))
    assert own[~winner] == pytest.approx(rest, abs=4 * np.sqrt(0.25 / INNER) + 4 * np.sqrt(0.25 / 30_000))
    points, errors = fan.points("A"), fan.errors("A")
    assert points.shape == errors.shape == (len(POINTS), 2)
    assert points[0, 0] == pytest.approx(rest, abs=0.05)
    assert points[4, 0] == 1.0
    assert set(points[[0, 4], 1]) == {0.0, 1.0}
    assert (np.diff(points, axis=0) >= 0).all()
    assert (errors >= 0).all()


def test_on_average_a_day_brings_nothing(core: Core) -> None:
    *_, fan = core.fan(followed(), None)
    for day in range(2):
        mean = fan.chances[:, day].mean(axis=0)
        error = fan.chances[:, day].std(axis=0) / np.sqrt(len(fan.chances))
        assert (abs(mean - fan.now) < 4 * error + 0.02).all()


def test_a_fan_goes_on_where_it_was_left(core: Core) -> None:
    whole = list(core.fan(followed(), None))
    assert [len(fan.chances) for fan in whole[:3]] == [0, 1, 2]
    *_, rest = core.fan(followed(), whole[30])
    assert isinstance(rest, Fan)
    assert np.array_equal(rest.chances, whole[-1].chances)


def test_after_the_last_event_no_day_is_to_come(core: Core) -> None:
    over = [*ended(Event.D500, "CABD"), *ended(Event.D1000, "ABCD")]
    [fan] = core.fan(followed(over), None)
    assert fan.days == ()
    *_, later = core.fan(followed(over[:4]), None)
    assert later.days == (2,)


@pytest.fixture
def core() -> Core:
    """A core that keeps what it simulated."""
    return Core()
