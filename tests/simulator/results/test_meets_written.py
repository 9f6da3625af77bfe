"""Every event of the shipped meets written as the official text, the document and the fixed-width list."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from isu_documents import TITLE, Document, Line
from list_forms import FASTEST, FORMS, Race, Start, f5, f6, read_from, told_by, upper, wrong_in_silence

from simulator.race_time import format_time
from simulator.results import load_results, read_pasted, read_results
from simulator.shipped import shipped

WORDS = {
    "dnf": "DNF",
    "fell": "DNF",
    "unknown": "DNS",
    "dns": "DNS",
    "dq": "DQ",
    "withdrawn": "WDR",
    "reskate": "",
}


def events() -> dict[str, pd.DataFrame]:
    """The races of all shipped meets, run by run, as rows of their results."""
    found = {}
    for meet in ("okt-2021", "okt-2025"):
        table = load_results(shipped(f"meets/{meet}/results.csv"))
        for (sex, distance, run), rows in table[table["run"] != "best"].groupby(["sex", "distance_m", "run"]):
            found[f"{meet} {sex} {distance} {run}".strip()] = rows
    return found


EVENTS = events()


def race_of(rows: pd.DataFrame) -> Race:
    """The race as the forms can tell it: in the order of its times, placed by them."""
    timed = rows[rows["time_ms"].notna()].sort_values("time_ms", kind="stable")
    times = timed["time_ms"].astype(int).tolist()
    starts = []
    for row, time in zip(timed.itertuples(), times, strict=True):
        given, _, family = str(row.skater).partition(" ")
        shared = sum(other // 10 == time // 10 for other in times) > 1
        starts.append(Start(times.index(time) + 1, given, family, "NED", time, "finished", shared))
    for row in rows[rows["time_ms"].isna()].itertuples():
        given, _, family = str(row.skater).partition(" ")
        status = {"DNF": "dnf", "DQ": "dq", "WDR": "withdrawn"}.get(WORDS.get(row.status, "DNS"), "dns")
        starts.append(Start(None, given, family, "NED", None, status))
    first = rows.iloc[0]
    return Race(str(first.sex), int(first.distance_m), tuple(starts), dutch=False)


@pytest.mark.parametrize("form", [f5, f6], ids=lambda form: form.__name__)
@pytest.mark.parametrize("event", EVENTS)
def test_every_event_of_the_meets_is_read_back_to_the_last_row(event: str, form) -> None:  # type: ignore[no-untyped-def]
    race = race_of(EVENTS[event])
    for dutch in (False, True):
        text, told = form(replace(race, dutch=dutch))
        report = read_pasted(text, defaults={"date": "2025-12-26"})
        assert report.table is not None, report.faults
        assert wrong_in_silence(report, told) == []
        assert sorted(map(str, (row for _, row in read_from(report)))) == sorted(
            map(str, told_by(told).elements())
        )


@pytest.mark.parametrize("event", EVENTS)
def test_every_event_of_the_meets_is_read_back_from_a_document(event: str, tmp_path: Path) -> None:
    race = race_of(EVENTS[event])
    best = (race.starts[0].time_ms or 0) // 10
    lines = []
    for number, start in enumerate(race.starts, start=1):
        time, gap = {"dnf": "DNF", "dns": "DNS", "dq": "DQ", "withdrawn": "WDR"}.get(start.status, ""), ""
        if start.time_ms is not None:
            time = format_time(start.time_ms) + (f"({start.time_ms % 10})" if start.third else "")
            behind = start.time_ms // 10 - best
            gap = f"+{format_time(behind * 10)}" if behind else ""
        lines.append(
            Line(str(start.place or ""), str(number), f"{start.given} {upper(start.family)}", "NED",
                str((number + 1) // 2), ("In", "Out")[number % 2], time, gap)
        )  # fmt: skip
    title = f"12. RESULT {race.distance_m}m {'Men' if race.sex == 'M' else 'Women'} Division A"
    path = tmp_path / "result.pdf"
    path.write_bytes(Document(lines, title=(*TITLE[:2], title, TITLE[3]), notes=()).bytes())
    report = read_results(path)
    assert report.table is not None, report.faults
    times = [start.time_ms if start.third else start.cut_ms for start in race.starts]
    read = [None if pd.isna(time) else int(time) for time in report.table["time_ms"]]
    assert read == times
    assert report.table["skater"].tolist() == [f"{s.given} {upper(s.family)}" for s in race.starts]
    assert [None if pd.isna(place) else place for place in report.table["place"]] == [
        s.place for s in race.starts
    ]


def full_list(sex: str, distance_m: int) -> Race:
    """Twenty rows: ties to the hundredth and to the thousandth, and each way to end without a time."""
    names = [
        ("Jan", "van der Een"), ("Chloé", "In 't Twee"), ("Min-Su", "Kim"), ("Łukasz", "Żurek"),
        ("Ole", "Groß"), ("Bo", "Hoff"), ("Ted-Jan", "Vijf-de Zes"), ("Anna", "O'Elf"), ("Dai Dai", "Ning"),
        ("Øyvind", "Peters"), ("Albertus (Bart)", "Tien"), ("Zoë", "Küttel"), ("Ida", "Sáblíková"),
        ("Li", "Wu"), ("Per", "Dahl"),
        ("Sanne", "ten Negen"), ("Bob", "de Bo"), ("Eva", "Lin"),
        ("Ada", "Pestana Silva"), ("Kees", "Achtsma"),
    ]  # fmt: skip
    steps = (0, 431, 3, 0, 210, 7, 90, 0, 555, 12, 340, 33, 61, 5, 1200, 800)
    ends = ["finished"] * 15 + ["fell", "dnf", "dns", "dq", "withdrawn"]
    times, starts = [], []
    for at, ((given, family), end) in enumerate(zip(names, ends, strict=True)):
        country = ("NED", "NOR", "", "KOR", "USA")[at % 5]
        if at < len(steps):
            times.append((times[-1] if times else FASTEST[sex][distance_m] + 129) + steps[at])
            starts.append(Start(times.index(times[-1]) + 1, given, family, country, times[-1], end))
        else:
            starts.append(Start(None, given, family, country, None, end))
    cut = [time // 10 for time in times]
    shared = [s.time_ms is not None and cut.count(s.time_ms // 10) > 1 for s in starts]
    starts = [replace(start, third=third) for start, third in zip(starts, shared, strict=True)]
    return Race(sex, distance_m, tuple(starts), dutch=False)


@pytest.mark.parametrize("dutch", [False, True])
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
def test_a_full_list_of_twenty_rows_is_read_to_the_last_value(form, dutch: bool) -> None:  # type: ignore[no-untyped-def]
    for sex, distances in FASTEST.items():
        for distance_m in distances:
            text, told = form(replace(full_list(sex, distance_m), dutch=dutch))
            chosen = {"date": "2025-11-29", "sex": sex, "distance_m": str(distance_m)}
            report = read_pasted(text, defaults=chosen)
            assert report.table is not None, (text, report.faults)
            read = sorted(str(row) for _, row in read_from(report))
            assert read == sorted(map(str, told_by(told).elements())), text
