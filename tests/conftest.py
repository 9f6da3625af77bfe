"""What all tests share: no screen, the same examples on every run, no test against the clock."""

from __future__ import annotations

import os

from hypothesis import settings

# Before anything loads Qt; a test must not open windows on a developer's desktop either.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

settings.register_profile("project", deadline=None, derandomize=True)
settings.load_profile("project")
