"""What all tests share: no screen, the same examples on every run, no test against the clock."""

from __future__ import annotations

import os
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# Before anything loads Qt; a test must not open windows on a developer's desktop either.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

# In the background a shell has Ctrl-C ignored, and the programs that tests start and interrupt with it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

settings.register_profile("project", deadline=None, derandomize=True)
settings.load_profile("project")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the random user of the window and the trials of the readers go on for longer, or otherwise."""
    parser.addoption("--user-actions", type=int, default=400, help="actions of the random user of the window")
    parser.addoption("--user-seed", type=int, default=1, help="what the random user does")
    parser.addoption("--user-told", type=Path, help="file that takes what the random user met")
    parser.addoption("--fuzz-cases", type=int, default=4_000, help="broken files for the readers, in all")
    parser.addoption("--fuzz-seed", type=int, default=2026, help="what the broken files are drawn from")
    parser.addoption(
        "--meet-cases",
        type=int,
        default=15,
        help="random meets through files, the window's draft and the rules",
    )
    parser.addoption("--meet-seed", type=int, default=1, help="what the random meets are drawn from")
    parser.addoption("--rule-cases", type=int, default=3_200, help="selections compared with those by hand")
    parser.addoption("--quota-cases", type=int, default=400, help="seasons of start places compared by hand")
    parser.addoption("--bundle", metavar="DIR", help="folder that python .ci/bundle wrote to, to be tried")
    parser.addoption("--list-cases", type=int, default=390, help="lists in the forms of the sport, in all")


def pytest_configure(config: pytest.Config) -> None:
    """Keep forecasts in a folder of this run, for all its workers and programs; what the user keeps stays."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        kept = tempfile.TemporaryDirectory(prefix="okt-tests-")
        config.add_cleanup(kept.cleanup)
        os.environ["OKT_CACHE"] = kept.name


@pytest.fixture(scope="module")
def fitted_anew() -> Iterator[None]:
    """Keep no forecast and take none that another test fitted: where the fit is the point."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OKT_CACHE", "off")
        yield


@pytest.fixture
def meet_cases(request: pytest.FixtureRequest) -> int:
    """How many random meets go through a file and back."""
    return int(request.config.getoption("--meet-cases"))


@pytest.fixture
def meet_seed(request: pytest.FixtureRequest) -> int:
    """What the random meets are drawn from."""
    return int(request.config.getoption("--meet-seed"))


@pytest.fixture
def fuzz_cases(request: pytest.FixtureRequest) -> int:
    """How many broken files all readers together are given."""
    return int(request.config.getoption("--fuzz-cases"))


@pytest.fixture
def fuzz_seed(request: pytest.FixtureRequest) -> int:
    """What the broken files are drawn from."""
    return int(request.config.getoption("--fuzz-seed"))


@pytest.fixture
def quota_cases(request: pytest.FixtureRequest) -> int:
    """How many random seasons of World Cups are compared with the rule step by step."""
    return int(request.config.getoption("--quota-cases"))


@pytest.fixture
def list_cases(request: pytest.FixtureRequest) -> int:
    """How many lists are written in the forms of the sport and read back, in all."""
    return int(request.config.getoption("--list-cases"))
