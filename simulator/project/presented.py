"""Steps of a presentation: which view of which scenario is shown after which; they decide no number."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated

from simulator.event import Sex
from simulator.input.forms import OneLine
from simulator.input.records import Needed
from simulator.project.forms import LONGEST_NAME
from simulator.project.pictures import LONGEST_VIEW

MOST_STEPS = 200


@dataclass(frozen=True)
class PresentedStep:
    """What is shown at one step.

    Attributes
    ----------
    view
        Name of the view.
    scenario
        Name of the scenario, that of the baseline too.
    skater
        Who is chosen; empty for whoever is.
    """

    view: Annotated[str, OneLine(LONGEST_VIEW), Needed()]
    scenario: Annotated[str, OneLine(LONGEST_NAME)]
    sex: Sex
    skater: Annotated[str, OneLine(LONGEST_NAME)] = ""


def steps_renamed(steps: tuple[PresentedStep, ...], name: str, wanted: str) -> tuple[PresentedStep, ...]:
    """Return the steps with those of a scenario under its new name."""
    return tuple(replace(one, scenario=wanted) if one.scenario == name else one for one in steps)


def steps_without(steps: tuple[PresentedStep, ...], name: str) -> tuple[PresentedStep, ...]:
    """Return the steps without those of a scenario."""
    return tuple(one for one in steps if one.scenario != name)
