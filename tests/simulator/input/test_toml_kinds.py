"""A file of another kind than is asked for is called what it is, in one sentence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from simulator.input.faults import InputRefused
from simulator.meet.files import read_meet
from simulator.project.file import open_project
from simulator.project.project import Project
from simulator.project.text import project_text
from simulator.selection.picks_file import read_committee
from simulator.selection.rule_file import load_rule_set
from simulator.shipped import shipped

TEXTS = {
    "a project": lambda: project_text(Project(), Path("/")),
    "a rule set": lambda: shipped("help/rules-example.toml").read_text(encoding="utf-8"),
    "the description of a meet": lambda: shipped("help/meet-example.toml").read_text(encoding="utf-8"),
    "a picks file": lambda: shipped("help/picks-example.toml").read_text(encoding="utf-8"),
}
READERS: dict[str, Callable[[Path], object]] = {
    "a project": open_project,
    "a rule set": load_rule_set,
    "the description of a meet": read_meet,
    "a picks file": lambda file: read_committee(file, file.name),
}


@pytest.mark.parametrize("wanted", READERS)
@pytest.mark.parametrize("is_", TEXTS)
def test_what_a_file_is_and_what_takes_it_is_all_that_is_said(tmp_path: Path, is_: str, wanted: str) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(TEXTS[is_](), encoding="utf-8")
    if is_ == wanted:
        return
    with pytest.raises(InputRefused) as refused:
        READERS[wanted](file)
    own = [fault for fault in refused.value.faults if fault.source.endswith("mine.toml")]
    assert [str(fault.found) for fault in own] == [f"this is {is_}, and not {wanted}"]
    assert own[0].remedy


def test_a_file_with_a_key_too_many_is_still_what_it_was(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(
        TEXTS["a rule set"]().replace("id =", "first_day = 2026-01-01\nid =", 1), encoding="utf-8"
    )
    with pytest.raises(InputRefused, match="first_day: this key is not known"):
        load_rule_set(file)


def test_the_folder_of_a_meet_is_no_rule_set(tmp_path: Path) -> None:
    (tmp_path / "meet.toml").write_text(TEXTS["the description of a meet"](), encoding="utf-8")
    with pytest.raises(InputRefused, match="is the folder of a meet, and not a rule set"):
        load_rule_set(tmp_path)
