"""The measurement of the views: every view is in it, and its times are times."""

from __future__ import annotations

import json

import pytest
from policy_sample import made_up
from PySide6.QtWidgets import QApplication

from simulator.ask.core import Core
from ui.tour import bench
from ui.views.registry import VIEWS


def test_every_view_is_measured_with_sixty_women(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bench, "_UNMEASURED", 0)
    monkeypatch.setattr(bench, "TOURNAMENTS", 10_000)
    monkeypatch.setattr(Core, "policies", made_up)
    assert bench.main(["--rounds", str(2)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["skaters"] == 60
    assert list(told["views"]) == [kind.name for kind in VIEWS]
    assert all(own > 0 for times in told["views"].values() for own in times.values())
