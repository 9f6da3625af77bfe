"""The method page says what the model does."""

from __future__ import annotations

import pytest

from simulator.form.hyperparameters import DEFAULTS
from simulator.form.incident_rates import SKATER_PRIOR_LOST
from simulator.shipped import shipped

PAGE = " ".join(shipped("help/en/model.md").read_text(encoding="utf-8").split())


@pytest.mark.parametrize(
    "words",
    [
        f"`{DEFAULTS.regular_gain} log(1 + n)` faster",
        f"a slow side {DEFAULTS.noise.slow_side} times as wide",
        f"{DEFAULTS.noise.degrees_of_freedom} degrees of freedom",
        f"{DEFAULTS.altitude_factor} times as large on rinks at altitude",
        f"more than {DEFAULTS.lost_race:.0%} behind the median".replace("%", " %"),
        f"younger than {DEFAULTS.junior_until_age:.0f}, gets {100 * DEFAULTS.junior_gain_per_year:.1f} %",
        f"(assumed {100 * DEFAULTS.absent:.0f} %)",
        f"{100 * DEFAULTS.unknown_behind:.0f} % (spread {100 * DEFAULTS.unknown_sd:.0f} %) behind",
        f"another {100 * DEFAULTS.unknown_anywhere:.0f} % (assumed",
        f"{100 * DEFAULTS.best_gain:.0f} % slower (spread {100 * DEFAULTS.best_sd:.1f} %",
        f"assumed {100 * DEFAULTS.other_rink_mean:.1f} % slower",
        f"500 and 1000 m {DEFAULTS.level_correlation[0][1]:.2f}".replace("0.", "."),
    ],
)
def test_figures_on_the_page_are_those_of_the_model(words: str) -> None:
    assert words in PAGE


def test_the_page_names_a_skater_s_own_weight() -> None:
    assert SKATER_PRIOR_LOST == 4
    assert "as much as four lost races" in PAGE
