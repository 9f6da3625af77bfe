"""The report of a run: what stands in it is what came out, and nothing in it acts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest
from builders import Start, plan_of, rules_of
from report_text import block_of, pieces, text_of, unfounded, value_at

from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.project.edits import renamed, with_remarks, without_scenario
from simulator.project.file import open_project, save_project
from simulator.project.inputs import base_plan
from simulator.project.project import BASELINE, Project, Scenario
from simulator.project.remarks import Remark
from simulator.report.asked import reported
from simulator.report.document import Made, data_block, read_block, report_html
from simulator.report.language import ReportLanguage
from simulator.report.values import Reported, report_values
from simulator.selection.rule_file import load_rule_set
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome, FormShift

AT = datetime(2025, 12, 15, 21, 40, tzinfo=UTC)
FALL = "Conijn falls in the 5000 m"
WHAT_IFS = (
    AssumedOutcome(Sex.W, Event.D5000, "Merel Conijn", AssumedKind.FALLS),
    FormShift(Sex.W, "Antoinette Rijpma-de Jong", None, -0.15),
)
REMARK = Remark(
    BASELINE, "A. Person", date(2025, 12, 20), "Published as it is.\nNo pick yet.", "Clear enough."
)


@pytest.fixture(scope="module", autouse=True)
def _without_fonts() -> Iterator[None]:
    """Cutting out letters takes longer than all the rest, and has a test of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("simulator.report.document.embedded", lambda _text: "")
        yield


@pytest.fixture(scope="module")
def project() -> Project:
    scenarios = (Scenario(FALL, WHAT_IFS), Scenario("Nothing", ()))
    remarks = (REMARK, Remark(FALL, "B. Other", date(2025, 12, 21), "", "A <b>fall</b> & more"))
    return Project(scenarios=scenarios, tournaments=1_500, remarks=remarks)


@pytest.fixture(scope="module")
def base(project: Project) -> Plan:
    return base_plan(project)


@pytest.fixture(scope="module")
def values(project: Project, base: Plan) -> dict[str, Any]:
    return report_values(reported(project, base, FALL, BASELINE))


@pytest.fixture(scope="module")
def plain(project: Project, base: Plan) -> dict[str, Any]:
    return report_values(reported(replace(project, remarks=()), base))


def html_of(values: dict[str, Any], language: str = "en") -> str:
    return report_html(values, Made(AT, "report.html", language))


def chart_of(text: str) -> ElementTree.Element:
    return ElementTree.fromstring(text)  # noqa: S314 - written by the report itself


def small(plan: Plan, **named: Any) -> dict[str, Any]:
    return report_values(Reported(plan, 500, 3, **named))


# Numbers -----------------------------------------------------------------------------------------


def test_how_often_a_start_ends_with_a_fall_is_what_is_forecast_and_not_what_is_assumed(
    values: dict[str, Any], plain: dict[str, Any], base: Plan
) -> None:
    assert values["incidents"] == plain["incidents"]
    rates, runs = [], []
    for sex in Sex:
        forecast = base.forecasts[sex]
        rates += forecast.incidents.fall.tolist()
        runs += [base.runs(sex, event) for event in forecast.entry_event]
    assert plain["incidents"]["fall"] == pytest.approx(np.average(rates, weights=runs))


def test_every_number_of_a_report_is_the_value_it_names(values: dict[str, Any]) -> None:
    html = html_of(values)
    assert unfounded(html) == []
    assert sum(name is not None for _, name in pieces(html)) > 1_000


def test_every_number_of_a_dutch_report_is_the_value_it_names(plain: dict[str, Any]) -> None:
    assert unfounded(html_of(plain, "nl"), comma=True) == []


def test_a_number_that_was_changed_is_found_out(plain: dict[str, Any]) -> None:
    html = html_of(plain)
    name = next(name for text, name in pieces(html) if name and name.endswith("skaters.4.ticket"))
    shown = next(text for text, own in pieces(html) if own == name)
    assert unfounded(html.replace(f'{name}">{shown}<', f'{name}">3\u202f%<'))


def test_the_same_numbers_stand_in_the_report_as_json(values: dict[str, Any]) -> None:
    block = block_of(html_of(values))
    assert {name: own for name, own in block.items() if name != "made"} == values
    assert block["made"] == {"day": "2025-12-15", "time": "21:40", "language": "en", "file": "report.html"}


def test_the_values_do_not_depend_on_threads_or_on_when_they_are_made(project: Project, base: Plan) -> None:
    from simulator.engine.job import Control

    asked = reported(replace(project, tournaments=300), base)
    assert report_values(asked, Control(threads=1)) == report_values(asked, Control(threads=3))


# Sentences ---------------------------------------------------------------------------------------


def test_the_headline_says_who_loses_and_who_gains_most(values: dict[str, Any]) -> None:
    changes = values["comparison"]["changes"]
    loser = min(changes, key=lambda one: one["change"])
    headline = re.search(r'class="headline">(.*?)</p>', html_of(values), re.DOTALL)
    assert headline is not None
    assert text_of(headline[1]).startswith(
        f"{loser['skater']} loses most, {-100 * loser['change']:.1f} points"
    )
    assert "gains most" in text_of(headline[1])


def test_few_tournaments_tell_their_error_in_the_headline(plain: dict[str, Any]) -> None:
    error = plain["run"]["largest_error"]
    assert f"Only 1,500 tournaments: a chance may be off by {100 * error:.1f} points." in text_of(
        html_of(plain)
    )


def test_without_a_comparison_nothing_is_said_of_one(plain: dict[str, Any]) -> None:
    text = text_of(html_of(plain))
    assert "Against" not in text
    assert "The scenario in words" not in text
    assert "What decides, men" in text


def test_a_scenario_that_changes_nothing_is_said_to(project: Project, base: Plan) -> None:
    text = text_of(html_of(report_values(reported(project, base, "Nothing", BASELINE))))
    assert "Against “Baseline” no chance of a ticket changes by more than noise." in text
    assert text.count("unchanged by this scenario") == 2


def test_what_ifs_are_told_in_words(values: dict[str, Any]) -> None:
    text = text_of(html_of(values))
    for what_if in WHAT_IFS:
        assert " ".join(what_if.sentence().split()) in text


def test_a_certain_pick_is_called_so(plain: dict[str, Any]) -> None:
    picked = [own for sex in plain["sexes"] for own in sex["skaters"] if own["certain_by"] == "pick"]
    assert picked
    rows = re.findall(r"<tr>.*?</tr>", html_of(plain))
    row = next(row for row in rows if picked[0]["skater"] in row)
    assert text_of(row).endswith("pick")


def test_tickets_left_open_are_told(plain: dict[str, Any]) -> None:
    mean = plain["sexes"][0]["left_to_committee"]["mean"]
    assert f"Left to the committee: {mean:.2f} tickets on average" in text_of(html_of(plain))


def test_dutch_is_read_from_the_translation_of_the_window() -> None:
    language = ReportLanguage.of("nl")
    assert len(language.patterns) > 100
    assert language.number(-1234.5, 1) == "−1234,5"
    assert (language.count(100_000), language.time(67.546), language.ordinal(2)) == (
        "100.000",
        "1.07,54",
        "2e",
    )
    assert ReportLanguage.of("en").time(67.546) == "1:07.54"


def test_patterns_are_told_in_the_language(plain: dict[str, Any]) -> None:
    patterns = {"Who goes to the Games?": "Wie gaat er naar de Spelen?", "{sex}: {sure} of {cap}": "-"}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("simulator.report.language.patterns_in", lambda _code: patterns)
        html = html_of(plain, "nl")
    assert "<h1>Wie gaat er naar de Spelen?</h1>" in html
    assert '<html lang="nl">' in html


# Nothing acts, nothing is fetched ------------------------------------------------------------------

EVIL = '<img src=x onerror="alert(1)">&</script><!--'


def test_names_are_shown_and_do_nothing(project: Project) -> None:
    starts = [Start(f"{EVIL} {number}", Event.D500) for number in range(4)]
    plan = plan_of(starts, rules=rules_of(["500-1", "500-2"], cap=2))
    remark = {"scenario": EVIL, "author": EVIL, "day": "2025-12-20", "decision": EVIL, "reason": EVIL}
    html = html_of(
        small(plan, scenario=EVIL, what_ifs=(EVIL,), files=((EVIL, EVIL, "0" * 64),), remarks=(remark,))
    )
    assert "<img" not in html
    assert html.count("<script") == html.count("</script>") == 1
    assert html.count("<!--") == 0
    assert text_of(html).count("<img src=x") > 20
    assert block_of(html)["scenario"]["name"] == EVIL


def test_a_report_needs_nothing_from_elsewhere(values: dict[str, Any]) -> None:
    html = html_of(values)
    assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)", html)
    assert not re.search(
        r'<link|<img|<iframe|@import|\ssrc=|\shref=|\son\w+=|<script(?! type="application/json")', html
    )


def test_blocks_of_data_come_back_whatever_they_hold() -> None:
    told = {"a": "</script><script>", "b": ["\u2028", "é"]}
    import json

    assert read_block("<p>x</p>" + data_block("own", json.dumps(told)), "own") == told
    assert read_block("<p>x</p>", "own") is None


def test_charts_are_svg_with_titles_and_text(values: dict[str, Any]) -> None:
    charts = re.findall(r"<svg.*?</svg>", html_of(values))
    told = [chart_of(chart) for chart in charts if 'role="img"' in chart]
    assert len(told) > 50
    space = "{http://www.w3.org/2000/svg}"
    for chart in told:
        assert chart.findtext(f"{space}title")
        assert chart.findtext(f"{space}desc")
    assert any(chart.find(f".//{space}text") is not None for chart in told)


def test_bars_are_as_long_as_the_routes(plain: dict[str, Any]) -> None:
    skater = plain["sexes"][0]["skaters"][4]
    row = next(row for row in re.findall(r"<tr>.*?</tr>", html_of(plain)) if f">{skater['skater']}<" in row)
    chart = chart_of(re.search(r"<svg.*?</svg>", row)[0])  # type: ignore[index]
    ends = [
        float(one.get("x", 0)) + float(one.get("width", 0))
        for one in chart.iter("{http://www.w3.org/2000/svg}rect")
    ]
    assert max(ends) == pytest.approx(120 * skater["ticket"], abs=0.7)


# All kinds of meets --------------------------------------------------------------------------------


def field(count: int, event: Event = Event.D500) -> list[Start]:
    return [
        Start(f"Skater With A Very Long Double-Barrelled Name {number}", event, spread=0.02)
        for number in range(count)
    ]


@pytest.mark.parametrize("women", [1, 60])
def test_small_and_large_fields(women: int) -> None:
    html = html_of(small(plan_of(field(women), rules=rules_of(["500-1", "500-2", "500-3"], cap=3))))
    assert unfounded(html) == []
    assert "Women" in text_of(html)
    assert "What decides, men" not in text_of(html)


def test_one_sex_alone(base: Plan, project: Project) -> None:
    asked = reported(replace(project, tournaments=300), base, sexes=(Sex.M,))
    text = text_of(html_of(report_values(asked)))
    assert "Women" not in text.replace("Women 3000", "")
    assert "Jorrit Bergsma" in text


def test_without_picks_there_is_no_column_for_them() -> None:
    html = html_of(small(plan_of(field(4), rules=rules_of(["500-1", "500-2"], cap=2))))
    heads = re.findall(r"<thead>.*?</thead>", html)
    assert not any("pick" in head for head in heads)


def test_of_a_meet_that_is_over_it_says_that_all_is_decided(base: Plan, project: Project) -> None:
    results = tuple(
        EnteredResult(entry.sex, entry.event, entry.skater, place=place)
        for sex in Sex
        for event in base.meet.events(sex)
        for place, entry in enumerate(
            [one for one in base.meet.entries if (one.sex, one.event) == (sex, event)], start=1
        )
    )
    over = replace(project, results=results, tournaments=300, remarks=())
    text = text_of(html_of(report_values(reported(over, base))))
    assert "Women: who has the 9 tickets is decided." in text
    assert "Ridden or assumed as a whole: Women 500" in text


def test_of_a_meet_half_ridden_it_says_what_was_ridden(base: Plan, project: Project) -> None:
    skaters = base.meet.skaters(Sex.W, Event.D500)
    results = tuple(
        EnteredResult(Sex.W, Event.D500, skater, place=place) for place, skater in enumerate(skaters, start=1)
    )
    half = replace(project, results=results, tournaments=300)
    html = html_of(report_values(reported(half, base)))
    assert "Ridden or assumed as a whole: Women 500" in text_of(html)
    assert unfounded(html) == []


# Remarks -------------------------------------------------------------------------------------------


def test_remarks_stand_on_a_page_of_their_own_those_of_the_scenario_first(values: dict[str, Any]) -> None:
    text = text_of(html_of(values))
    page = text[text.index("Remarks") :]
    assert page.index("A <b>fall</b> & more") < page.index("Published as it is.")
    assert "21 December 2025" in page
    assert ">Published as it is.\nNo pick yet.<" in html_of(values)


def test_a_remark_to_a_scenario_that_there_is_not_is_in_no_report(project: Project, base: Plan) -> None:
    gone = Remark("Nowhere", "C. Third", date(2025, 12, 22), "To a scenario that there is not")
    told = reported(replace(project, remarks=(*project.remarks, gone)), base).remarks
    assert [one["scenario"] for one in told] == [BASELINE, FALL]


def test_without_remarks_there_is_no_page_of_them(plain: dict[str, Any]) -> None:
    assert "Remarks" not in text_of(html_of(plain))


def test_remarks_are_kept_in_the_project_file(project: Project, tmp_path: Path) -> None:
    save_project(project, tmp_path / "a.okt")
    assert open_project(tmp_path / "a.okt").project.remarks == project.remarks


def test_a_project_without_remarks_is_written_as_before(tmp_path: Path) -> None:
    save_project(Project(), tmp_path / "a.okt")
    assert "remark" not in (tmp_path / "a.okt").read_text("utf-8")


def test_remarks_go_with_their_scenario(project: Project) -> None:
    other = renamed(project, FALL, "Another name")
    assert [one.scenario for one in other.remarks] == [BASELINE, "Another name"]
    assert without_scenario(other, "Another name").remarks == (REMARK,)
    assert with_remarks(project, FALL, ()).remarks == (REMARK,)


def test_remarks_do_not_change_what_is_simulated(project: Project, base: Plan) -> None:
    without = replace(project, remarks=())
    one, other = (reported(own, base, FALL) for own in (project, without))
    assert one.scenario_sha256 == other.scenario_sha256


def test_names_of_values_lead_to_them(values: dict[str, Any]) -> None:
    assert value_at(values, "sexes.0.skaters.0.rank") == 1


# Other meets -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def cup(base: Plan) -> dict[str, Any]:
    """The report of the embedded entries under the rules of the World Cup qualifier."""
    return report_values(Reported(replace(base, rules=load_rule_set("world-cup-qualifier")), 500, 3))


def _heads(html: str) -> list[list[str]]:
    return [
        [text_of(one) for one in re.findall(r"<th\b[^>]*>(.*?)</th>", table, re.DOTALL)]
        for table in re.findall(r"<thead>(.*?)</thead>", html, re.DOTALL)
    ]


def test_start_places_that_are_won_by_event_stand_event_by_event(cup: dict[str, Any]) -> None:
    html = html_of(cup)
    heads = _heads(html)
    assert ["", "skater", "500", "1000", "1500", "3000", "5000", "at least one"] in heads
    assert ["", "skater", "at least one", "± pp", "500 m", "1000 m", "1500 m", "3000 m", "5000 m"] in [
        [text.replace("\xa0", " ") for text in head] for head in heads
    ]
    assert unfounded(html) == []
    text = text_of(html)
    assert "chance of a World Cup place by event, %" in text
    assert "most open the last one of the" in text


def test_a_report_of_tickets_holds_no_value_more_than_before(
    cup: dict[str, Any], plain: dict[str, Any]
) -> None:
    assert set(cup["sexes"][0]) - set(plain["sexes"][0]) == {"by_event"}


def test_a_report_says_of_no_event_that_it_is_not_simulated_where_the_rules_have_none(
    cup: dict[str, Any], plain: dict[str, Any]
) -> None:
    assert "not simulated" not in text_of(html_of(cup))
    assert "Mass start and team pursuit are not simulated" in text_of(html_of(plain))


def test_a_report_names_the_one_event_of_its_rules_that_is_not_simulated(base: Plan) -> None:
    rules = base.rules
    without = {
        sex: {event: held for event, held in places.items() if event is not Event.TEAM_PURSUIT}
        for sex, places in rules.start_places.items()
    }
    values = report_values(Reported(replace(base, rules=replace(rules, start_places=without)), 200, 3))
    text = text_of(html_of(values))
    assert "The mass start is not simulated" in text
    assert "pursuit" not in text


def test_the_legend_names_a_classification_that_gives_tickets(plain: dict[str, Any]) -> None:
    values = deepcopy(plain)
    for own in values["sexes"]:
        own["other_routes"] = ["sprint"]
    legend = re.search(r'class="legend">(.*?)</div>', html_of(values), re.DOTALL)
    assert legend is not None
    assert text_of(legend[1]).strip().startswith("500")
    assert "Sprint" in text_of(legend[1])


def test_the_foot_of_a_dutch_report_is_dutch(plain: dict[str, Any]) -> None:
    assert "Uitgangspunt" in html_of(plain, "nl").partition("@bottom-left")[2][:200]
