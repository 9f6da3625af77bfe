"""A hash of everything a plan was made from, by its content and not by the bytes of files."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from simulator.engine.fingerprint import canonical
from simulator.engine.plan import Plan
from simulator.event import Sex
from simulator.meet.meet import Meet
from simulator.selection.committee import Committee


def inputs_sha256(plan: Plan) -> str:
    """Return a hash of everything the plan was made from: meet, rules, picks and form data.

    It does not depend on the computer, nor on how the content was given: where the files lie,
    their format, the order of their rows and columns, how numbers and names are spaced. What has
    an order of its own counts in it: rows of the selection order, picks as they are looked at.
    """
    digest = hashlib.sha256()
    pairs = {
        key: frozenset(frozenset(filter(None, pair)) for pair in own if any(pair))
        for key, own in plan.pairs.items()
    }
    parts: list[object] = [_meet(plan.meet), plan.rules, _committee(plan.committee), pairs]
    if plan.lanes:
        inner_first = {key: frozenset(filter(any, plan.pairs[key])) for key in plan.lanes}
        parts.append(inner_first)
    for part in parts:
        digest.update(canonical(part).encode() + b"\0")
    if plan.form is not None:
        for content in plan.form.content():
            digest.update(content + b"\0")
    return digest.hexdigest()


def _meet(meet: Meet) -> tuple[object, ...]:
    """Return a meet without the order of the rows of its tables."""
    listless = replace(meet, programme=(), entries=())
    return listless, frozenset(meet.programme), frozenset(meet.entries)


def _committee(committee: Committee) -> tuple[object, ...]:
    """Return the picks of each sex as they are looked at; which sex stands first says nothing."""
    return {sex: committee.of_sex(sex) for sex in Sex}, replace(committee, rules=())
