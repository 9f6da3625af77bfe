"""What all tests share: no screen, the same examples on every run, no test against the clock."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

# Before anything loads Qt; a test must not open windows on a developer's desktop either.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

settings.register_profile("project", deadline=None, derandomize=True)
settings.load_profile("project")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the random user of the window go on for longer, and do something else."""
    parser.addoption("--user-actions", type=int, default=400, help="actions of the random user of the window")
    parser.addoption("--user-seed", type=int, default=1, help="what the random user does")
