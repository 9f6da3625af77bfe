"""Colours seen by those who see fewer of them: what a colour tells can be told, or a shape tells it too.

The matrices are those of G. M. Machado, M. M. Oliveira and L. A. F. Fernandes (2009), A Physiologically-based
Model for Simulation of Color Vision Deficiency, IEEE Transactions on Visualization and Computer Graphics 15,
at full severity, for linear RGB. Distances are of CIELAB under D65 (CIE 1976); about 2.3 is just noticeable.
"""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray

from simulator.event import Event
from ui.look.palette import DARK, LIGHT, Palette

SIGHT = {
    "all colours": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
D65 = np.array([0.95047, 1.0, 1.08883])
APART = 12.0
"""Patches beside each other are told apart; the steps of a scale have to be much further apart."""
FAR_APART = 50.0

SAME_PLACE = {Event.D3000: Event.D10000}
"""Women's and men's longest but one distance share a colour: no meet of one sex has both."""

TOLD_OTHERWISE = {
    ("up", "down"): "a sign stands before every change, and a triangle in the Tickets view",
    ("what_if", "accent"): "a what-if has a branch before it or is a ring among discs, and words",
}


def lab(colour: str, sight: NDArray[np.float64]) -> NDArray[np.float64]:
    part = np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    xyz = TO_XYZ @ np.clip(sight @ linear, 0, 1) / D65
    x, y, z = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def distance(one: str, other: str, sight: str) -> float:
    return float(np.linalg.norm(lab(one, SIGHT[sight]) - lab(other, SIGHT[sight])))


def test_the_simulation_confuses_what_is_confused() -> None:
    assert distance("#FF0000", "#948F00", "protanopia") < distance("#FF0000", "#948F00", "all colours") / 3
    assert (
        distance("#00855E", "#767660", "deuteranopia") < APART < distance("#00855E", "#767660", "tritanopia")
    )
    assert distance("#FFFFFF", "#000000", "tritanopia") == pytest.approx(100, abs=0.1)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("sight", SIGHT)
def test_routes_beside_each_other_are_told_apart(palette: Palette, sight: str) -> None:
    for one, other in combinations(palette.routes, 2):
        if SAME_PLACE.get(one) == other or palette.hatched(one) is not palette.hatched(other):  # type: ignore[call-overload]
            continue
        found = distance(palette.routes[one].fill, palette.routes[other].fill, sight)
        assert found >= APART, (one, other)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize(
    ("one", "other", "least"),
    [
        ("less", "more", FAR_APART), ("less", "even", FAR_APART), ("more", "even", FAR_APART),
        ("heat_low", "heat_high", FAR_APART), ("ridge_line", "ridge_fill", 25.0),
        ("idle", "accent", 25.0), ("doubt", "what_if", 25.0), ("doubt", "text2", 25.0),
        ("up", "text", APART), ("down", "text", APART), ("what_if", "text", APART),
    ],
)  # fmt: skip
def test_what_a_colour_tells_can_be_told(
    palette: Palette, sight: str, one: str, other: str, least: float
) -> None:
    assert distance(getattr(palette, one), getattr(palette, other), sight) >= least


@pytest.mark.parametrize("pair", TOLD_OTHERWISE, ids="-".join)
def test_a_pair_told_otherwise_needs_to_be(pair: tuple[str, str]) -> None:
    nearest = min(
        distance(getattr(palette, pair[0]), getattr(palette, pair[1]), sight)
        for palette in (LIGHT, DARK)
        for sight in SIGHT
    )
    assert nearest < 25.0
