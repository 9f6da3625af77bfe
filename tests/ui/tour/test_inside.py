"""What an installation says it holds."""

from __future__ import annotations

import hashlib
from importlib.resources import files
from pathlib import Path

import pytest

from ui.tour import inside


def test_every_shipped_file_is_opened_and_told_by_its_sum() -> None:
    told = dict(inside.resources(files("resources")))
    root = Path(str(files("resources")))
    wanted = {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in root.rglob("*")
        if path.is_file() and path.suffix not in (".py", ".pyc")
    }
    assert told == wanted
    assert "icons/okt-simulator.svg" in told


def test_a_module_that_cannot_be_imported_is_told_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "a_package_of_a_test"
    package.mkdir()
    for name, text in (("__init__", ""), ("whole", ""), ("wanting", "import no_such_module_at_all")):
        (package / f"{name}.py").write_text(text)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(inside, "OURS", (package.name,))
    told = dict(inside.modules())
    assert told[f"{package.name}.whole"] == ""
    assert "no_such_module_at_all" in told[f"{package.name}.wanting"]
