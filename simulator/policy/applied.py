"""From a policy to the plan by which its team is selected."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePath

from simulator.engine.plan import Plan
from simulator.event import Sex
from simulator.input.faults import Fault, InputRefused, refuse_if_any
from simulator.meet.meet import Meet
from simulator.policy.definition import PolicyFile
from simulator.policy.judgement import Selecting
from simulator.project.named import persons_of
from simulator.selection.pick_checks import impossible_picks
from simulator.selection.picks_file import read_committee, with_known_names, with_picks_of_meet
from simulator.selection.rule_checks import check_rule_set
from simulator.selection.rule_file import available_rule_sets, load_rule_set, with_known_holders
from simulator.selection.rule_set import NO_CAP, RuleSet, Runs
from simulator.words import listed, say

_RUNS = {
    Runs.SINGLE: say("of two runs the first counts"),
    Runs.BEST_OF_TWO: say("of two runs the faster counts"),
    Runs.EACH: say("each of two runs counts"),
}


def plan_of(given: PolicyFile, plan: Plan) -> Plan:
    """Return the plan of a scenario with what a policy changes of it.

    Raises
    ------
    InputRefused
        With every fault of the files that the policy names, or of what comes of them.
    """
    policy = given.policy
    rules = plan.rules
    if policy.rules:
        rules = with_known_holders(_rule_set(given, "rules", policy.rules), persons_of(plan))
    if policy.order:
        rules = replace(rules, order=_rule_set(given, "order", policy.order).order)
    if policy.cap is not None:
        rules = replace(rules, cap=dict.fromkeys(rules.cap, policy.cap))
    if policy.runs is not None:
        rules = with_runs(rules, plan.meet, policy.runs)
    wrong = [fault for fault in check_rule_set(rules) if not fault.doubt]
    refuse_if_any([fault.told(f"{given.source}, {rules.name}") for fault in wrong])
    changed = replace(plan, rules=rules)
    return _with_picks(given, changed) if policy.picks else changed


def words_of(given: PolicyFile) -> str:
    """Tell in a line what a policy is."""
    policy = given.policy
    words = {
        Selecting.ORDER: say("by the order"),
        Selecting.FORM_BEFORE: say("by form, before the trial"),
        Selecting.FORM_AFTER: say("by form, given the times of the trial"),
        Selecting.ORDER_AND_PICKS: say(
            "by the order, and up to {most} picks by form where that is {points:.0f} points better",
            most=policy.most, points=100 * policy.threshold,
        ),
        Selecting.TRUE_LEVELS: say("by levels that nobody knows"),
        Selecting.HINDSIGHT: say("by the Games themselves"),
    }[policy.selection]  # fmt: skip
    told = [words]
    told += [say("rules {rules}", rules=_title(policy.rules))] if policy.rules else []
    told += [say("rows of {rules}", rules=_title(policy.order))] if policy.order else []
    if policy.cap is not None:
        told.append(say("no cap") if policy.cap == NO_CAP else say("at most {cap} names", cap=policy.cap))
    told += [_RUNS[policy.runs]] if policy.runs is not None else []
    told += [say("with the picks of {file}", file=PurePath(policy.picks).name)] if policy.picks else []
    plain = policy.selection is Selecting.ORDER and len(told) > 1
    return listed(told[1:] if plain else told, "; ")


def _title(word: str) -> str:
    """Return the name of a shipped rule set, or the name of a file."""
    return load_rule_set(word).title if word in available_rule_sets() else PurePath(word).name


def _rule_set(given: PolicyFile, key: str, word: str) -> RuleSet:
    """Return a rule set that a policy names; raises `InputRefused`."""
    known = available_rule_sets()
    if word in known:
        return load_rule_set(word)
    file = given.beside(key, word, known)
    if isinstance(file, Path):
        return load_rule_set(file)
    found = say("{text} is no shipped rule set", text=word)
    remedy = say("Expected one of {known}.", known=", ".join(known))
    raise InputRefused([Fault(given.source, found, remedy, column=key)])


def with_runs(rules: RuleSet, meet: Meet, runs: Runs) -> RuleSet:
    """Return rules with which runs count of the events that a meet rides twice."""
    twice = {sex: [event for event in meet.events(sex) if meet.runs(sex, event) == 2] for sex in Sex}
    own = {sex: {**rules.runs.get(sex, {}), **dict.fromkeys(twice[sex], runs)} for sex in Sex}
    return replace(rules, runs={sex: of for sex, of in own.items() if of})


def _with_picks(given: PolicyFile, plan: Plan) -> Plan:
    """Return the plan with the committee of a picks file."""
    word = given.policy.picks
    known = {sex: forecast.skaters for sex, forecast in plan.forecasts.items()}
    committee = read_committee(given.beside("picks", word), word, known)
    refuse_if_any(list(impossible_picks(plan.rules, committee)))
    committee, _ = with_known_names(committee, persons_of(plan))
    return plan.with_committee(with_picks_of_meet(committee, plan.meet.mass_start_picks))
