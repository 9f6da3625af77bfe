"""What is taken for granted of a meet that was ridden, and what is not decided silently."""

from __future__ import annotations

from pathlib import Path

import pytest

from simulator.event import Event, Sex
from simulator.input.faults import InputRefused
from simulator.selection.real_meet import RealMeet, load_real_meet, select_real_meet
from simulator.selection.reasons import reason_text
from simulator.shipped import shipped

HEADER = "date,sex,distance_m,run,place,skater,time_s,status\n"
RULES = """
id = "x"
name = "Small rules"
valid_from = 2025-12-26
cap = 3
max_picks = 2
refill = "committee"
ties = "lot"
source = "a test"
[start_places]
W = { 500 = 2, mass_start = 1 }
M = { 1000 = 2 }
[order]
W = ["500-1", "mass_start", "500-2"]
M = ["1000-1", "1000-2"]
"""
LINES = (
    "2025-12-27,W,500,1,1,Skater A,38.0,finished\n2025-12-27,W,500,1,2,Skater B,38.1,finished\n"
    "2025-12-27,W,500,1,3,Skater C,38.2,finished\n2025-12-28,M,1000,1,1,Skater D,68.0,finished\n"
    "2025-12-28,M,1000,1,2,Skater E,68.1,finished\n"
)
MEET = """
id = "x"
name = "A meet"
rink = "Heerenveen"
rule_set = "knsb-2026"
first_day = 2025-12-26
last_day = 2025-12-30
[mass_start_picks]
W = ["Skater B"]
M = ["Skater D"]
"""


def write(folder: Path, lines: str = LINES, picks: str = "", rules: str = RULES) -> tuple[str, str, Path]:
    (folder / "some.csv").write_text(HEADER + lines, "utf-8")
    (folder / "rules.toml").write_text(rules, "utf-8")
    (folder / "picks.toml").write_text(picks, "utf-8")
    return str(folder / "some.csv"), str(folder / "rules.toml"), folder / "picks.toml"


def pick(kind: str, skater: str, sex: Sex = Sex.W, more: str = "") -> str:
    return f'[[pick]]\nsex = "{sex}"\nkind = "{kind}"\nskater = "{skater}"\n{more}\n'


def refusal(folder: Path, lines: str = LINES, picks: str = "", rules: str = RULES) -> list[str]:
    with pytest.raises(InputRefused) as refused:
        load_real_meet(*write(folder, lines, picks, rules))
    return [str(fault) for fault in refused.value.faults]


def test_a_shipped_meet_has_its_rules_and_its_mass_start_picks() -> None:
    meet = load_real_meet("okt-2021")
    assert meet.rules.id == "knsb-2022"
    assert meet.committee.mass_start(Sex.W) == ("Irene Schouten",)
    assert meet.committee.mass_start(Sex.M) == ("Jorrit Bergsma",)
    assert meet.notes == (
        "Rules: KNSB, Games of 2022 (knsb-2022), those of OKT 2021.",
        "Mass start pick (W), from OKT 2021: Irene Schouten.",
        "Mass start pick (M), from OKT 2021: Jorrit Bergsma.",
    )


@pytest.mark.parametrize("name", ["okt-2025", "okt-2021"])
def test_the_shipped_picks_fit_their_meet_and_take_the_place_of_its_mass_start_picks(name: str) -> None:
    (picks,) = (file for file in shipped(f"meets/{name}").iterdir() if file.name == "picks.toml")
    meet = load_real_meet(name, None, Path(str(picks)))
    assert len(meet.notes) == 1
    assert {rule.reason != "" for rule in meet.committee.rules} == {True}


def test_the_file_of_a_meet_gives_the_same_as_the_meet() -> None:
    file = Path(str(shipped("meets/okt-2025"))) / "results.csv"
    assert load_real_meet(str(file)) == load_real_meet("okt-2025")


def test_results_alone_are_selected_by_the_rules_of_their_day(tmp_path: Path) -> None:
    results, _, _ = write(tmp_path)
    meet = load_real_meet(results)
    assert meet.notes[0] == "Rules: KNSB, Games of 2026 (knsb-2026), those that held on 2025-12-28."
    assert meet.committee.rules == ()
    older, _, _ = write(tmp_path, LINES.replace("2025", "2022"))
    assert load_real_meet(older).rules.id == "knsb-2022"


@pytest.mark.parametrize(
    ("year", "words"),
    [("2012", "no shipped rule set holds on 2012-12-28"), ("", "the results have no date")],
)
def test_without_rules_that_hold_one_must_say_which(tmp_path: Path, year: str, words: str) -> None:
    lines = LINES.replace("2025", year) if year else LINES.replace("2025-12-27", "").replace("2025-12-28", "")
    results, _, _ = write(tmp_path, lines)
    with pytest.raises(InputRefused) as refused:
        load_real_meet(results)
    (fault,) = refused.value.faults
    assert str(fault).startswith(f"some.csv: {words}. Say which with --rules; shipped are knsb-2014, ")


def test_picks_of_the_file_replace_those_of_the_meet_sex_by_sex(tmp_path: Path) -> None:
    rules = RULES.replace("1000 = 2 }", "1000 = 2, mass_start = 1 }")
    rules = rules.replace('M = ["1', 'M = ["mass_start", "1')
    inputs = write(tmp_path, picks=pick("mass_start", "Skater C"), rules=rules)
    (tmp_path / "meet.toml").write_text(MEET, "utf-8")
    meet = load_real_meet(*inputs)
    assert meet.committee.mass_start(Sex.W) == ("Skater C",)
    assert meet.committee.mass_start(Sex.M) == ("Skater D",)
    assert meet.notes == ("Mass start pick (M), from A meet: Skater D.",)


def test_rules_without_a_pick_row_have_no_use_for_the_picks_of_the_meet(tmp_path: Path) -> None:
    inputs = write(tmp_path)
    (tmp_path / "meet.toml").write_text(MEET, "utf-8")
    meet = load_real_meet(*inputs)
    assert meet.committee.mass_start(Sex.W) == ("Skater B",)
    assert meet.committee.mass_start(Sex.M) == ()


def test_a_description_with_faults_is_refused(tmp_path: Path) -> None:
    results, _, _ = write(tmp_path)
    (tmp_path / "meet.toml").write_text("id = 3\n", "utf-8")
    with pytest.raises(InputRefused, match=r"meet\.toml"):
        load_real_meet(results)


def test_a_skater_picked_who_did_not_ride_is_told_of(tmp_path: Path) -> None:
    meet: RealMeet = load_real_meet(*write(tmp_path, picks=pick("mass_start", "Somebody Else")))
    assert meet.notes == ("Somebody Else is named by the committee and stands in none of the results (W).",)


def test_picks_of_which_it_is_open_whether_they_are_made_are_refused(tmp_path: Path) -> None:
    faults = refusal(tmp_path, picks=pick("team", "Skater C", more="chance = 0.5"))
    assert faults == ["picks: Skater C: chance 0.5, but here a pick is made or not. Write chance = 1, or 0."]


def test_more_picks_than_the_rules_allow_are_refused(tmp_path: Path) -> None:
    three = "".join(pick("team", f"Skater {letter}") for letter in "ABC")
    assert refusal(tmp_path, picks=three) == [
        "picks: 3 picks (W) are more than the 2 that the rules allow. Take picks out."
    ]
    without = three.replace('"Skater C"\n', '"Skater C"\nchance = 0\n')
    assert len(load_real_meet(*write(tmp_path, picks=without)).committee.rules) == 3


def test_more_mass_start_picks_than_rows_are_refused(tmp_path: Path) -> None:
    two = pick("mass_start", "Skater A") + pick("mass_start", "Skater B")
    faults = refusal(tmp_path, picks=two + pick("mass_start", "Skater D", Sex.M))
    assert [fault.partition(":")[2].partition(",")[0] for fault in faults] == [
        " 2 mass start picks (W)", " 1 mass start picks (M)",
    ]  # fmt: skip
    assert "but the order has 1 pick row: Skater A, Skater B." in faults[0]
    assert "but the order has 0 pick rows: Skater D." in faults[1]


def test_a_tie_on_a_start_place_is_not_decided_silently(tmp_path: Path) -> None:
    tied = LINES.replace("1,3,Skater C,38.2", "1,2,Skater C,38.1")
    assert refusal(tmp_path, tied) == [
        (
            "some.csv: Skater B and Skater C share place 2 of the 500 m (W). "
            "Give them different places in the file, as it was decided."
        )
    ]


def test_a_tie_behind_the_start_places_is_told(tmp_path: Path) -> None:
    lines = LINES + "2025-12-27,W,500,1,3,Skater F,38.2,finished\n2025-12-27,W,1500,1,1,Skater F,,finished\n"
    lines += "2025-12-27,W,1500,1,1,Skater A,,finished\n"  # an event without start places
    meet = load_real_meet(*write(tmp_path, lines, picks=pick("mass_start", "Skater A")))
    assert meet.notes == (
        (
            "Skater C and Skater F share place 3 of the 500 m (W); should it matter who gets a free start "
            "place, they stand in the order of the file."
        ),
    )


def test_rows_that_the_results_leave_empty_are_told(tmp_path: Path) -> None:
    women = "".join(line for line in LINES.splitlines(keepends=True) if ",W," in line)
    meet = load_real_meet(*write(tmp_path, women.replace("1,2,Skater B,38.1", "1,,Skater B,")))
    assert meet.notes == (
        "Row 2 (W) is empty: nobody is named for the mass start.",
        "Row 3 (W) is empty: the results name nobody at place 2 of the 500 m.",
        "There are no results of men.",
    )
    rules = RULES + '[prequalified]\nW = { 500 = ["Skater C"] }\n'
    inputs = write(
        tmp_path, LINES.replace(",2,Skater B,38.1", ",,Skater B,"), pick("mass_start", "Skater A"), rules
    )
    qualified = load_real_meet(*inputs)
    assert qualified.notes == ()


def test_the_first_run_counts_where_the_rules_say_so(tmp_path: Path) -> None:
    lines = LINES + "2025-12-27,W,500,2,1,Skater C,37.0,finished\n"
    women = load_real_meet(*write(tmp_path, lines)).classified[Sex.W, Event.D500]
    assert [skater.skater for skater in women] == ["Skater A", "Skater B", "Skater C"]
    best = RULES + '[runs]\nW = { 500 = "best_of_two" }\n'
    women = load_real_meet(*write(tmp_path, lines, rules=best)).classified[Sex.W, Event.D500]
    assert [skater.skater for skater in women] == ["Skater C", "Skater A", "Skater B"]


def test_a_table_without_a_result_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path, lines="") == ["some.csv: there is not a single result. Add those of the meet."]


def test_a_pick_for_an_event_without_start_places_is_refused(tmp_path: Path) -> None:
    picks = pick("event", "Skater A", more='event = "1500"')
    picks += pick("calamity", "Skater D", Sex.M, more='event = "500"')
    assert refusal(tmp_path, picks=picks) == [
        "picks: Skater A: the W 1500 m has no start places in x. Expected one of 500.",
        "picks: Skater D: the M 500 m has no start places in x. Expected one of 1000.",
    ]
    never = picks.replace('"1500"', '"1500"\nchance = 0').replace('"500"', '"500"\nchance = 0')
    assert len(load_real_meet(*write(tmp_path, picks=never)).committee.rules) == 2


@pytest.mark.parametrize(
    ("picks", "told"),
    [
        ([("team", "A", "")], ["the pick of Skater A: has a ticket already"]),
        (
            [("event", "B", 'event = "500"')],
            ["the pick of Skater B for the 500 m: holds a start place there already"],
        ),
        (
            [("calamity", "C", 'event = "500"')],
            ["the pick of Skater C for the 500 m: no fall, disqualification or missed start there"],
        ),
        (
            [("calamity", "Nobody", 'event = "500"')],
            ["the pick of Skater Nobody for the 500 m: no fall, disqualification or missed start there"],
        ),
        (
            [("event", letter, 'event = "500"') for letter in "FGH"],
            ["the pick of Skater H for the 500 m: picks hold every start place there"],
        ),
        (
            [("calamity", letter, 'event = "500"') for letter in "FGH"],
            ["the pick of Skater H for the 500 m: the rules allow 2"],
        ),
        ([("event", "C", 'event = "500"')], []),
        ([("team", "A", "chance = 0")], []),
    ],
)
def test_a_pick_that_is_not_made_is_told_with_the_cause(
    tmp_path: Path, picks: list[tuple[str, str, str]], told: list[str]
) -> None:
    lines = LINES + "".join(f"2025-12-27,W,500,1,,Skater {letter},,fell\n" for letter in "FGH")
    three = len(picks) == 3 and picks[0][0] == "event"
    rules = RULES.replace("max_picks = 2", "max_picks = 3") if three else RULES
    written = "".join(pick(kind, f"Skater {who}", more=more) for kind, who, more in picks)
    meet = load_real_meet(*write(tmp_path, lines, written, rules))
    assert list(select_real_meet(meet, Sex.W).not_made) == [f"Not made (W): {text}." for text in told]


def test_a_trio_that_is_complete_needs_no_pick(tmp_path: Path) -> None:
    trio = '[[pick]]\nsex = "W"\nkind = "pursuit"\ntrio = ["Skater A", "Skater B", "Skater C"]\n'
    meet = load_real_meet(*write(tmp_path, picks=trio + pick("mass_start", "Skater C")))
    assert select_real_meet(meet, Sex.W).not_made == (
        (
            "Not made (W): the pick of Skater A, Skater B or Skater C for the pursuit: "
            "all have a ticket already."
        ),
    )


def test_a_pick_in_an_event_without_rows_gives_ticket_and_start_place(tmp_path: Path) -> None:
    rules = RULES.replace("W = { 500 = 2, mass_start = 1 }", "W = { 500 = 2, 1500 = 1, mass_start = 1 }")
    picked = pick("event", "Zus Anders", more='event = "1500"')
    team = select_real_meet(load_real_meet(*write(tmp_path, picks=picked, rules=rules)), Sex.W)
    assert "Zus Anders" in team.story.team
    assert [own.skater for own in team.story.start_places[Event.D1500]] == ["Zus Anders"]


def test_a_pick_for_the_pursuit_rides_it_and_who_no_longer_fits_is_told(tmp_path: Path) -> None:
    rules = RULES.replace("mass_start = 1 }", "mass_start = 1, team_pursuit = 1 }")
    picks = pick("team", "Skater C", more='event = "team_pursuit"')
    picks += '[[starter]]\nsex = "W"\nevent = "team_pursuit"\nskater = "Skater A"\n'
    team = select_real_meet(load_real_meet(*write(tmp_path, picks=picks, rules=rules)), Sex.W)
    assert [own.skater for own in team.story.start_places[Event.TEAM_PURSUIT]] == ["Skater C"]
    assert "Skater A no longer fits in the pursuit (W): 1 start there." in team.not_made


def test_who_is_qualified_beforehand_is_told_as_that(tmp_path: Path) -> None:
    rules = RULES + '[prequalified]\nW = { 500 = ["SKATER c"] }\n'
    team = select_real_meet(load_real_meet(*write(tmp_path, rules=rules)), Sex.W)
    first = team.story.rows[0]
    assert (first.skater, first.beforehand) == ("Skater C", True)
    assert reason_text(team.story.reasons["Skater C"]) == "in: qualified beforehand in the 500 m, row 1"


def test_a_pick_in_other_letters_is_the_same_skater_and_is_told(tmp_path: Path) -> None:
    meet = load_real_meet(*write(tmp_path, picks=pick("team", "SKATER c")))
    assert meet.committee.named(Sex.W) == ("Skater C",)
    assert '"SKATER c" is taken for "Skater C".' in meet.notes
