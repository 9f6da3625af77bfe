"""A file of another kind than is asked for is called what it is, in one sentence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from simulator.games.files import shipped_games
from simulator.games.places_file import with_places_of
from simulator.input.faults import InputRefused, refuse_if_any
from simulator.meet.entries_file import read_aged_entries
from simulator.meet.files import read_meet
from simulator.people.same import read_same
from simulator.policy.definition import read_policy
from simulator.project.file import open_project
from simulator.project.project import Project
from simulator.project.text import project_text
from simulator.quota.rule_file import load_quota_rule
from simulator.results import read_results
from simulator.results.reading import read_raw
from simulator.selection.picks_file import read_committee
from simulator.selection.rule_file import load_rule_set
from simulator.shipped import shipped
from simulator.sweep.definition import read_sweep

TEXTS = {
    "a project": lambda: project_text(Project(), Path("/")),
    "a rule set": lambda: shipped("help/rules-example.toml").read_text(encoding="utf-8"),
    "the description of a meet": lambda: shipped("help/meet-example.toml").read_text(encoding="utf-8"),
    "a picks file": lambda: shipped("help/picks-example.toml").read_text(encoding="utf-8"),
    "a policy": lambda: shipped("help/policy-example.toml").read_text(encoding="utf-8"),
    "a sweep": lambda: shipped("help/sweep-example.toml").read_text(encoding="utf-8"),
    "a rule of start places": lambda: shipped("quota/isu-2026.toml").read_text(encoding="utf-8"),
    "a file of names": lambda: '[[same]]\nwritten = "KOK F."\nperson = "Femke Kok"\n',
}
READERS: dict[str, Callable[[Path], object]] = {
    "a project": open_project,
    "a rule set": load_rule_set,
    "the description of a meet": read_meet,
    "a picks file": lambda file: read_committee(file, file.name),
    "a policy": read_policy,
    "a sweep": read_sweep,
    "a rule of start places": load_quota_rule,
    "a file of names": lambda file: read_same((), file),
    "a list": lambda file: refuse_if_any(read_results(file).faults),
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


@pytest.mark.parametrize(
    "read", [read_aged_entries, read_raw, lambda file: with_places_of(shipped_games()[0], file)]
)
@pytest.mark.parametrize("is_", TEXTS)
def test_a_file_of_the_program_is_told_wherever_a_table_is_wanted(
    tmp_path: Path, is_: str, read: Callable[[Path], object]
) -> None:
    file = tmp_path / "mine.csv"
    file.write_text(f"# mine\n\n{TEXTS[is_]()}", encoding="utf-8")
    with pytest.raises(InputRefused, match=f"mine.csv: this is {is_}, and not a list"):
        read(file)


def test_a_project_of_any_length_and_the_result_of_a_sweep_are_told(tmp_path: Path) -> None:
    project, swept = tmp_path / "long.okt", tmp_path / "swept.jsonl"
    project.write_text(TEXTS["a project"]() + "# long\n" * 30_000, encoding="utf-8")
    swept.write_text('{"kind": "okt-sweep", "id": "0"}\n{"kind": "okt-sweep", "id": "1"}\n', "utf-8")
    with pytest.raises(InputRefused, match=r"long\.okt: this is a project, and not a list"):
        read_raw(project)
    with pytest.raises(InputRefused, match=r"swept\.jsonl: this is the result of a sweep"):
        read_raw(swept)


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
