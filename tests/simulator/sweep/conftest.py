"""Sweeps read the same meets again and again: here their forecasts are kept, in a folder of the tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest


@pytest.fixture(scope="package", autouse=True)
def kept_forecasts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep forecasts from test to test."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OKT_CACHE", str(tmp_path_factory.mktemp("forecasts")))
        yield
