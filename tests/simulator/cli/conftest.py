"""What the tests of the commands share: the same few forecasts, not one for each command."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="module", autouse=True)
def _forecasts(fitted_once: None) -> None:
    """Tell one command after the other what the same files are forecast to give."""
