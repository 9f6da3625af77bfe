"""Names of the shipped policies as sentences of the program, to be told in the language of the window."""

from __future__ import annotations

from simulator.words import say

_SHIPPED = (
    say("Order of 2022"),
    say("500 m once"),
    say("Cap 8"),
    say("Cap 10"),
    say("Picks after the trial"),
    say("By form, before the trial"),
    say("By form, given the trial"),
    say("Order + two picks by form"),
)


def policy_name(name: str) -> str:
    """Return the name of a policy: a sentence where it is that of a shipped one, else as it is written."""
    return next((shipped for shipped in _SHIPPED if shipped == name), name)
