from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from simulator.event import Event, Sex
from simulator.form.bests import RinkBest
from simulator.input.faults import InputRefused
from simulator.input.records import impossible
from simulator.project.project import Project
from simulator.project.text import project_of, project_text
from simulator.project.track_records import (
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


def test_a_faster_result_on_the_rink_takes_the_place_of_a_record() -> None:
    faster = RinkBest(33_900, "Jordan Stolz", date(2025, 12, 7), "World Cup")
    asked = "Heerenveen", date(2025, 12, 26), Sex.M, Event.D500
    record = track_record(*asked, faster)
    assert record is not None
    assert (record.skater, record.time_ms, record.source) == ("Jordan Stolz", 33_900, "World Cup")
    slower = track_record(*asked, replace(faster, time_ms=33_985))  # the same hundredth
    assert slower == track_record(*asked)


def test_the_fastest_result_at_hand_alone_is_no_record() -> None:
    fastest = RinkBest(72_870, "Femke Kok", date(2025, 10, 25), "Test race")
    assert track_record("Heerenveen", date(2025, 12, 26), Sex.W, Event.D1000, fastest) is None
