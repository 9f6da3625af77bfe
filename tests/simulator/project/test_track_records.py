from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from simulator.event import Event, Sex
from simulator.input.faults import InputRefused
from simulator.input.records import impossible
from simulator.project.load import load_form
from simulator.project.project import Project
from simulator.project.text import project_of, project_text
from simulator.project.track_records import (
    TrackRecord,
    TypedRecord,
    shipped_records,
    track_record,
    typed_record,
    with_record,
)

FOLDER = Path("/somewhere")


def test_a_record_is_the_fastest_of_before_the_meet() -> None:
    before, after = date(2025, 12, 26), date(2026, 1, 1)
    men = track_record("Heerenveen", before, Sex.M, Event.D500)
    assert men is not None
    assert (men.skater, men.time_ms, men.day) == ("Jenning de Boo", 33_980, date(2025, 10, 31))
    times = [track_record("Heerenveen", day, Sex.W, Event.D500) for day in (before, after)]
    assert [one.time_ms for one in times if one] == [36_970, 36_870]


def test_a_record_that_no_source_tells_is_not_known() -> None:
    assert track_record("Heerenveen", date(2025, 12, 26), Sex.W, Event.D1000) is None
    assert track_record("Heerenveen", date(2025, 1, 1), Sex.M, Event.D500) is None
    assert track_record("Inzell", date(2025, 12, 26), Sex.M, Event.D500) is None


def test_every_shipped_record_names_its_source() -> None:
    assert all(own.source and own.rink and own.time_ms > 0 for own in shipped_records())


def test_typed_records_stay_in_the_order_of_the_programme() -> None:
    records = with_record((), Sex.M, Event.D500, 34_000)
    records = with_record(records, Sex.W, Event.D1000, 72_830)
    records = with_record(records, Sex.W, Event.D500, 37_000)
    records = with_record(records, Sex.W, Event.D500, 36_870)
    assert [(own.sex, own.event, own.time_ms) for own in records] == [
        (Sex.W, Event.D500, 36_870),
        (Sex.W, Event.D1000, 72_830),
        (Sex.M, Event.D500, 34_000),
    ]
    assert typed_record(records, Sex.W, Event.D1000) == TypedRecord(Sex.W, Event.D1000, 72_830)
    assert typed_record(with_record(records, Sex.W, Event.D1000, None), Sex.W, Event.D1000) is None


def test_a_typed_record_is_kept_in_the_project_file() -> None:
    project = replace(Project(), records=with_record((), Sex.W, Event.D1000, 72_830))
    text = project_text(project, FOLDER)
    assert "record = [" in text
    assert project_of(text.encode(), "a.okt", FOLDER).records == project.records
    assert "record" not in project_text(Project(), FOLDER)


@pytest.mark.parametrize("time", ["5.00", "later", "9:59.00"])
def test_a_record_that_cannot_be_is_refused(time: str) -> None:
    text = project_text(replace(Project(), records=with_record((), Sex.W, Event.D1000, 72_830)), FOLDER)
    with pytest.raises(InputRefused):
        project_of(text.replace("1:12.830", time).encode(), "a.okt", FOLDER)
    assert [*impossible(TypedRecord(Sex.W, Event.D1000, 5_000))]


def test_two_records_of_one_event_are_refused() -> None:
    own = TypedRecord(Sex.W, Event.D1000, 72_830)
    text = project_text(replace(Project(), records=(own, own)), FOLDER)
    with pytest.raises(InputRefused):
        project_of(text.encode(), "a.okt", FOLDER)


def test_no_result_at_hand_is_faster_than_a_record_of_its_rink() -> None:
    """The last record of each rink and event that is shipped is no older than the results beside it."""
    results = load_form().results
    finished = results[(results["status"] == "finished") & results["time_ms"].notna()]
    for own in shipped_records():
        here = (finished["rink"] == own.rink) & (finished["sex"] == own.sex.value)
        here &= finished["distance_m"] == own.event.distance_m
        fastest = min(one.time_ms for one in shipped_records() if _where(one) == _where(own))
        assert int(finished[here]["time_ms"].min()) >= fastest


def _where(own: TrackRecord) -> tuple[object, ...]:
    return own.rink, own.sex, own.event
