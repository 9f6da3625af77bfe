from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from simulator.event import Event, Sex
from simulator.report.language import ReportLanguage
from simulator.selection.rows import row_of
from simulator.shipped import shipped
from ui.words import numbers


@pytest.mark.parametrize(
    ("chance", "certain", "text"),
    [
        (0.79, False, "79\u202f%"),
        (0.794, False, "79\u202f%"),
        (0.795, False, "80\u202f%"),
        (0.125, False, "13\u202f%"),  # half goes up, also to an odd number
        (0.01, False, "1\u202f%"),
        (0.0099, False, "<1\u202f%"),
        (0.0, False, "<1\u202f%"),
        (0.0, True, "0\u202f%"),
        (0.99, False, "99\u202f%"),
        (0.9901, False, ">99\u202f%"),
        (1.0, False, ">99\u202f%"),
        (1.0, True, "100\u202f%"),
        (0.5, True, "50\u202f%"),
    ],
)
def test_chances_are_whole_per_cent_and_never_certain_by_chance(
    chance: float, certain: bool, text: str
) -> None:
    assert numbers.percent(chance, certain=certain) == text
    assert numbers.share(chance, certain=certain) == text.removesuffix("\u202f%")


@pytest.mark.parametrize(
    ("chance", "language", "text"),
    [
        (0.793, "en", "79.3\u202f%"),
        (0.793, "nl", "79,3\u202f%"),
        (0.0004, "en", "<0.1\u202f%"),
        (0.0, "nl", "<0,1\u202f%"),
        (0.9995, "en", ">99.9\u202f%"),
        (1.0, "en", ">99.9\u202f%"),
    ],
)
def test_tooltips_have_one_decimal(chance: float, language: str, text: str) -> None:
    numbers.use_language(language)
    assert numbers.percent_exact(chance) == text


def test_a_certain_chance_has_no_decimal() -> None:
    assert numbers.percent_exact(1.0, certain=True) == "100\u202f%"


@pytest.mark.parametrize(
    ("points", "language", "text"),
    [
        (6.2, "en", "+6.2"),
        (-19.3, "en", "−19.3"),
        (-19.3, "nl", "−19,3"),
        (0.0, "en", "0.0"),
        (0.04, "en", "0.0"),
        (-0.04, "en", "0.0"),
        (0.06, "nl", "+0,1"),
    ],
)
def test_changes_carry_their_sign_unless_they_round_to_nothing(
    points: float, language: str, text: str
) -> None:
    numbers.use_language(language)
    assert numbers.change(points) == text


def test_groups_and_decimals_follow_the_language() -> None:
    assert (numbers.count(100_000), numbers.number(-0.15, 2)) == ("100,000", "−0.15")
    assert numbers.interval(0.788, 0.7941) == "78.8–79.4\u202f%"
    assert numbers.interval(0.99960, 0.99990) == ">99.9\u202f%"
    assert numbers.interval(0.0, 0.0003) == "<0.1\u202f%"
    assert numbers.interval(0.9981, 0.9999) == "99.8–100.0\u202f%"
    assert numbers.interval(1.0, 1.0) == "100.0–100.0\u202f%"
    numbers.use_language("nl")
    assert (numbers.count(100_000), numbers.number(-0.15, 2)) == ("100.000", "−0,15")
    assert numbers.interval(0.788, 0.7941) == "78,8–79,4\u202f%"


@pytest.mark.parametrize(
    ("event", "language", "text"),
    [
        (Event.D500, "en", "500 m"),
        (Event.D1000, "nl", "1000 m"),
        (Event.D10000, "en", "10,000 m"),
        (Event.D10000, "nl", "10.000 m"),
    ],
)
def test_distances(event: Event, language: str, text: str) -> None:
    numbers.use_language(language)
    assert numbers.distance(event) == numbers.event_name(event) == text


def test_events_without_a_distance_have_names() -> None:
    assert numbers.event_name(Event.MASS_START) == "Mass start"
    assert numbers.event_name(Event.TEAM_PURSUIT) == "Team pursuit"
    assert (numbers.sex_name(Sex.W), numbers.sex_name(Sex.M)) == ("Women", "Men")
    with pytest.raises(ValueError, match="mass_start"):
        numbers.distance(Event.MASS_START)


@pytest.mark.parametrize(
    ("time_ms", "english", "dutch"),
    [
        (37_620, "37.62", "37,62"),
        (73_389, "1:13.38", "1.13,38"),
        (59_999, "59.99", "59,99"),
        (756_350, "12:36.35", "12.36,35"),
    ],
)
def test_times_are_cut_to_hundredths(time_ms: int, english: str, dutch: str) -> None:
    assert numbers.race_time(time_ms) == english
    numbers.use_language("nl")
    assert numbers.race_time(time_ms) == dutch


def test_seconds_lose_no_thousandth_on_the_way() -> None:
    assert numbers.time_text(37.62) == "37.62"  # 37.62 * 1000 is 37619.999...


@pytest.mark.parametrize(
    ("points", "text"), [(0.2, "±0.2 pp"), (0.05, "±0.1 pp"), (0.049, "<0.1 pp"), (0.0, "<0.1 pp")]
)
def test_sampling_error(points: float, text: str) -> None:
    assert numbers.sampling_error(points) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.184, "0.18 s"),
        (0.996, "1.0 s"),
        (4.24, "4.2 s"),
        (9.96, "10 s"),
        (59.7, "1 min 0 s"),
        (125, "2 min 5 s"),
    ],
)
def test_durations(seconds: float, text: str) -> None:
    assert numbers.duration(seconds) == text


def test_places_are_written_as_people_say_them() -> None:
    assert [numbers.ordinal(place) for place in (1, 2, 3, 4, 11, 12, 13, 21, 22, 103, 111)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "103rd", "111th",
    ]  # fmt: skip
    assert numbers.place_name(Event.D10000, 2) == "10,000 m – 2nd"
    assert numbers.place_name(Event.MASS_START, None) == "Mass start"
    numbers.use_language("nl")
    assert numbers.ordinal(3) == "3e"


def test_short_names_keep_particles_and_tell_namesakes_apart() -> None:
    names = ["Anna Boersma", "Arjen Boersma", "Mats van den Bos", "Sanne In 't Hof", "Pelé"]
    assert list(numbers.short_names(names).values()) == [
        "Anna Boersma", "Arjen Boersma", "Van den Bos", "In 't Hof", "Pelé",
    ]  # fmt: skip
    assert numbers.short_names(["Jan Smit", "Pien Smit"]) == {"Jan Smit": "J. Smit", "Pien Smit": "P. Smit"}
    assert numbers.short_names(["Pien Smit"]) == {"Pien Smit": "Smit"}


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("sprint-1", "Sprint – 1st"),
        ("500.2-1", "500 m, race 2 – 1st"),
        ("500-1 if 34.51", "500 m – 1st, if in 34.51"),
        ("500-1 if 500.1 34.51", "500 m – 1st, if in 34.51 in the 500 m, race 1"),
        ("allround-2 among 1000-3", "Allround – 2nd, among the first 3 of the 1000 m"),
        ("1000-1 among 1:08.00", "1000 m – 1st, among those in 1:08.00 in the 1000 m"),
        ("1000-1 if 500.2-3", "1000 m – 1st, if in the first 3 of the 500 m, race 2"),
        ("mass_start", "Mass start"),
    ],
)
def test_a_row_of_the_order_is_named_with_all_that_it_asks(text: str, english: str) -> None:
    row = row_of(text)
    assert row is not None
    assert numbers.row_name(row) == english


def test_one_thing_is_told_as_one() -> None:
    words = "1 scenario of {name}", "{count} scenarios of {name}"
    assert numbers.of_count(1, *words) == "1 scenario of {name}"
    assert numbers.of_count(0, *words) == "0 scenarios of {name}"
    assert numbers.of_count(1200, *words).format(name="A") == "1,200 scenarios of A"


NEVER_ONE = (
    "{count} results", "none of {count}", "{count} tournaments", "simulated courses", "new skaters are",
    "{count} more", "of {all} rows", "{count} races are known", "pick rules are", "pick rules changed",
    "{count} changes more", "rows changed", "start places", "result in {count} races", "different teams",
    "{count} skaters", "{count} others", "all {count} rows", "in {count} files to them",
)  # fmt: skip
"""Patterns used for two and more alone, or for what a meet has never one of."""


def test_every_count_of_the_window_has_words_for_one() -> None:
    several = re.compile(r"\{(?:count|cap|won|picks|all|here)(?::,)?\} (?:[a-z-]+ )?([a-z-]+?)(?:ies|s)\b")
    file = shipped("translations/okt_nl.ts").read_text(encoding="utf-8")
    lacking = []
    for context in ElementTree.fromstring(file).iter("context"):  # noqa: S314 - our own file
        sources = [source.text or "" for source in context.iter("source")] if context.findtext("name") else []
        ones = [text for text in sources if re.search(r"\b(1|[Oo]ne|once)\b", text)]
        for text in sources:
            for noun in several.findall(text):
                told = any(noun[:4] in one for one in ones) or any(part in text for part in NEVER_ONE)
                lacking += [] if told else [text]
    assert lacking == []


@pytest.mark.parametrize("code", ["en", "nl"])
def test_a_window_and_a_report_write_the_same(code: str) -> None:
    report = ReportLanguage(code)
    numbers.use_language(code)
    try:
        assert report.number(-2.5, 1) == numbers.number(-2.5, 1)
        assert report.count(100_000) == numbers.count(100_000)
        assert report.change(0.0621) == numbers.change(6.21)
        assert report.time(67.546) == numbers.time_text(67.546)
        assert report.ordinal(2) == numbers.ordinal(2)
        assert report.percent(0.791) == numbers.percent(0.791)
    finally:
        numbers.use_language("en")
