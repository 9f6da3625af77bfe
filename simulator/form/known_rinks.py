"""Rinks of which something is known, and what a forecast assumes of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.form.hyperparameters import DEFAULTS
from simulator.input.faults import Fault, did_you_mean
from simulator.text import quoted
from simulator.words import say

if TYPE_CHECKING:
    import pandas as pd


def known_rinks(results: pd.DataFrame) -> frozenset[str]:
    """Return the keys of the rinks that the model has figures of, or that somebody of the results rode on.

    Parameters
    ----------
    results
        Table of `simulator.results.table`.
    """
    return frozenset((*DEFAULTS.rink_effect, *map(DEFAULTS.rink_key, results["rink"].unique()))) - {""}


def rink_doubt(rink: str, known: frozenset[str]) -> Fault | None:
    """Return what is assumed of a rink that is not among the known ones; None where it is."""
    if not rink.strip() or DEFAULTS.rink_key(rink) in known:
        return None
    found = say("no results are known on the rink {rink}", rink=quoted(rink))
    remedy = say(
        "It is taken to be {percent:.1f} % slower than {reference}.{hint}",
        percent=100 * DEFAULTS.other_rink_mean,
        reference="Heerenveen",
        hint=did_you_mean(rink, [one.title() for one in sorted(known)]),
    )
    return Fault(say("rink"), found, remedy)
