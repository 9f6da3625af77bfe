"""The main job: a plan from files, a run from a plan, and nothing known that came later."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import tomllib
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import numpy as np
import openpyxl
import pytest
import tomli_w

from simulator.ask.runs import simulate
from simulator.chances.outcome import Outcome
from simulator.engine.job import Cancelled, Control, Job, check_run
from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.form.data import Pasted
from simulator.form.fit import forecast_meet
from simulator.form.forecast import Adjustment
from simulator.input.faults import InputRefused
from simulator.meet.meet import Entry
from simulator.project.inputs_hash import inputs_sha256
from simulator.project.load import load_form, with_entries
from simulator.project.plan_files import load_plan
from simulator.results import join_tables
from simulator.selection.committee import Committee, PickKind

pytestmark = pytest.mark.usefixtures("fitted_anew")

HEAD = "date,competition,rink,sex,distance_m,run,division,place,skater,country,time_s,status,note,source\n"


@pytest.fixture(scope="module")
def plan(fitted_anew: None) -> Plan:
    return load_plan()


def last(plan: Plan, tournaments: int = 2_000, seed: int = 1) -> Outcome:
    *_, outcome = simulate(Job(plan, tournaments, seed), Control(threads=1))
    return outcome


def shipped_text(path: str) -> str:
    return files("resources").joinpath(*path.split("/")).read_text(encoding="utf-8")


def test_the_shipped_meet_is_loaded_and_simulated(plan: Plan) -> None:
    assert (plan.meet.id, plan.rules.id) == ("okt-2025", "knsb-2026")
    assert plan.committee.mass_start(Sex.W) == ("Marijke Groenewoud",)
    assert plan.committee.mass_start(Sex.M) == ("Jorrit Bergsma",)
    outcome = last(plan)
    for sex in Sex:
        entered = {entry.skater for entry in plan.meet.entries if entry.sex is sex}
        assert {chance.skater for chance in outcome.of_sex(sex)} == entered | set(
            plan.committee.mass_start(sex)
        )
        # Fifteen rows do not always hold nine names; a tenth never gets a ticket.
        assert 8 < sum(chance.ticket for chance in outcome.of_sex(sex)) <= 9 + 1e-9
        for chance in outcome.of_sex(sex):
            assert {Entry(sex, event, chance.skater) for event in chance.events} == {
                entry for entry in plan.meet.entries if (entry.sex, entry.skater) == (sex, chance.skater)
            }
    named = {chance.skater for chance in outcome.skaters if chance.certain and chance.ticket == 1}
    assert named == {"Marijke Groenewoud", "Jorrit Bergsma"}


def test_the_other_shipped_meet_works_too() -> None:
    plan = load_plan(meet="okt-2021")
    assert plan.rules.id == "knsb-2022"
    assert 8 < sum(chance.ticket for chance in last(plan).of_sex(Sex.M)) <= 9 + 1e-9


def test_a_sex_alone(plan: Plan) -> None:
    *_, women = simulate(Job(plan, 500, 1, (Sex.W,)), Control(threads=1))
    assert {chance.sex for chance in women.skaters} == {Sex.W}
    assert women.skaters == last(plan, 500).of_sex(Sex.W)


def test_a_change_to_a_forecast_changes_the_outcome(plan: Plan) -> None:
    slower = plan.adjusted([Adjustment(Sex.W, "Femke Kok", form_shift_s_per_1000m=5.0)])
    chances = [{c.skater: c.ticket for c in last(p).skaters}["Femke Kok"] for p in (plan, slower)]
    assert chances[0] > 0.8
    assert chances[1] < 0.1


def test_further_entries_are_forecast_and_ridden(plan: Plan) -> None:
    added = [Entry(Sex.M, Event.D500, "Nobody Knows"), Entry(Sex.M, Event.D1500, "Nobody Knows")]
    more = with_entries(plan, added)
    forecast = more.forecasts[Sex.M]
    assert forecast.entry("Nobody Knows", Event.D500) is not None
    assert plan.forecasts[Sex.M].entry("Nobody Knows", Event.D500) is None
    chance = {c.skater: c for c in last(more).skaters}["Nobody Knows"]
    assert set(chance.events) == {Event.D500, Event.D1500}
    assert not chance.certain
    assert inputs_sha256(more) != inputs_sha256(plan)
    again = with_entries(more, added)
    assert len(again.meet.entries) == len(more.meet.entries)


def test_an_entry_in_an_event_that_is_not_ridden_is_refused(plan: Plan) -> None:
    with pytest.raises(InputRefused) as refused:
        with_entries(plan, [Entry(Sex.W, Event.D10000, "Anna"), Entry(Sex.M, Event.D3000, "Bart")])
    women, men = (str(fault) for fault in refused.value.faults)
    assert women == (
        'entries: "Anna" is entered in the women\'s 10000 m, which is not ridden. '
        "On the programme are the 500 m, the 1000 m, the 1500 m, the 3000 m, the 5000 m."
    )
    assert men.startswith('entries: "Bart" is entered in the men\'s 3000 m, which is not ridden. ')


def test_an_event_that_is_not_ridden_is_told_once_for_all_its_entries(plan: Plan) -> None:
    with pytest.raises(InputRefused) as refused:
        with_entries(plan, [Entry(Sex.W, Event.D10000, name) for name in ("Anna", "Bea", "Cato")])
    (told,) = (str(fault) for fault in refused.value.faults)
    assert told.startswith(
        'entries: "Anna", "Bea" and "Cato" are entered in the women\'s 10000 m, which is not ridden. '
    )


def test_a_file_of_entries_takes_the_place_of_those_of_the_meet(tmp_path: Path) -> None:
    path = tmp_path / "entries.csv"
    path.write_text(
        "sex,distance_m,skater\nW,500,Femke Kok\nW,500,Anna Boersma\nM,1000,Kjeld Nuis\n", "utf-8"
    )
    plan = load_plan(entries=path)
    assert len(plan.meet.entries) == 3
    chances = {chance.skater: chance for chance in last(plan).skaters}
    # The skaters named for the mass start are there although they are entered nowhere.
    assert set(chances) == {"Femke Kok", "Anna Boersma", "Kjeld Nuis", "Marijke Groenewoud", "Jorrit Bergsma"}
    assert chances["Jorrit Bergsma"].ticket == 1
    assert chances["Jorrit Bergsma"].certain


def test_a_file_of_entries_with_an_event_not_ridden_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("sex,distance_m,skater\nW,10000,Femke Kok\n", "utf-8")
    with pytest.raises(InputRefused, match=r'mine\.csv: "Femke Kok" is entered in the women.s 10000 m'):
        load_plan(entries=path)


def test_results_of_the_user_take_the_place_of_the_shipped_ones(tmp_path: Path, plan: Plan) -> None:
    path = tmp_path / "results.csv"
    lines = [f"2025-11-{day},Cup,Thialf,W,500,1,,,Femke Kok,NED,39.90,finished,,\n" for day in range(10, 20)]
    path.write_text(HEAD + "".join(lines), encoding="utf-8")
    own = load_plan([path])
    assert own.form is not None
    assert len(own.form.results) == 10
    means = []
    for p in (plan, own):
        forecast = p.forecasts[Sex.W]
        entry = forecast.entry("Femke Kok", Event.D500)
        assert entry is not None
        means.append(forecast.log_time_mean[entry])
        assert forecast.results_used[entry] > 0
    assert means[1] > means[0] + 0.02  # 39.90 is far slower than what is shipped
    assert inputs_sha256(own) != inputs_sha256(plan)


def test_faults_of_all_files_are_told_together(tmp_path: Path) -> None:
    for name in ("one.csv", "two.csv"):
        line = "2025-11-10,Cup,Thialf,W,500,1,,,Femke Kok,NED,1.67.54,finished,,\n"
        (tmp_path / name).write_text(HEAD + line, encoding="utf-8")
    with pytest.raises(InputRefused) as refused:
        load_form([tmp_path / "one.csv", tmp_path / "two.csv"])
    assert [fault.source for fault in refused.value.faults] == ["one.csv", "two.csv"]


@pytest.mark.parametrize("arguments", [{"rules": "knsb-2027"}, {"meet": "okt-2024"}])
def test_unknown_names_are_refused_with_the_nearest(arguments: dict[str, str]) -> None:
    with pytest.raises(InputRefused, match="Did you mean"):
        load_plan(**arguments)


@pytest.mark.parametrize(
    ("run", "words"),
    [
        ((0, 1, 1), ["tournaments: 0 is out of range. Expected 1 to 10,000,000."]),
        ((10_000_001, 1, 1), ["tournaments: 10,000,001 is out of range. Expected 1 to 10,000,000."]),
        ((1, -1, None), ["seed: -1 is out of range. Expected 0 to 9223372036854775807."]),
        ((1, 2**63, None), ["seed: 9223372036854775808 is out of range. Expected 0 to 9223372036854775807."]),
        ((1, 1, 0), ["threads: 0 is out of range. Expected 1 to 16."]),
        ((1, 1, 17), ["threads: 17 is out of range. Expected 1 to 16."]),
        (
            (-1, -1, -1),
            [
                "tournaments: -1 is out of range. Expected 1 to 10,000,000.",
                "seed: -1 is out of range. Expected 0 to 9223372036854775807.",
                "threads: -1 is out of range. Expected 1 to 16.",
            ],
        ),
    ],
)
def test_numbers_of_a_run_out_of_range(
    run: tuple[int, int, int | None], words: list[str], plan: Plan
) -> None:
    with pytest.raises(InputRefused) as refused:
        check_run(*run)
    assert [str(fault) for fault in refused.value.faults] == words
    with pytest.raises(InputRefused):
        next(simulate(Job(plan, *run[:2]), Control(threads=run[2])))


def test_numbers_of_a_run_in_range(plan: Plan) -> None:
    for run in ((1, 0, None), (10_000_000, 2**63 - 1, 16)):
        check_run(*run)
    assert last(plan, 1, 2**63 - 1).tournaments == 1


# The hash of the inputs ----------------------------------------------------------------------


def test_the_hash_changes_with_every_input(plan: Plan) -> None:
    assert plan.form is not None
    results = plan.form.results
    shorter = replace(plan.form, results=results.iloc[:-1])
    slower = results.copy()
    slower.loc[slower["time_ms"].first_valid_index(), "time_ms"] += 1
    no_skaters = replace(plan.form, skaters=None)
    fewer = replace(plan.meet, entries=plan.meet.entries[:-1])
    known = replace(plan.meet, partly_known=frozenset())
    others = [
        replace(plan, form=shorter),
        replace(plan, form=replace(plan.form, results=slower)),
        replace(plan, form=no_skaters),
        replace(plan, form=replace(plan.form, personal_bests=None)),
        replace(plan, form=None),
        replace(plan, meet=fewer),
        replace(plan, meet=known),
        replace(plan, meet=replace(plan.meet, rink="Inzell")),
        replace(plan, rules=replace(plan.rules, cap=8)),
        replace(plan, committee=plan.committee.with_mass_start(Sex.W, ("Femke Kok",))),
        replace(plan, pairs={(Sex.W, Event.D500): (("Femke Kok", "Anna Boersma"),)}),
    ]
    hashes = [inputs_sha256(other) for other in [plan, *others]]
    assert len(set(hashes)) == len(hashes)


def test_the_hash_is_the_same_in_every_process(plan: Plan) -> None:
    code = (
        "from simulator.project.inputs_hash import inputs_sha256; "
        "from simulator.project.plan_files import load_plan; print(inputs_sha256(load_plan()))"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "77"}  # that of this process is any other
    told = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == inputs_sha256(plan)


# Nothing from later --------------------------------------------------------------------------


def test_results_of_the_meet_itself_change_nothing(tmp_path: Path, plan: Plan) -> None:
    """What was ridden from the first day on is appended to the form data, and nothing moves."""
    form = tmp_path / "form.csv"
    form.write_text(shipped_text("form/results.csv"), encoding="utf-8")
    later = tmp_path / "okt.csv"
    later.write_text(shipped_text("meets/okt-2025/results.csv"), encoding="utf-8")
    dates = {row["date"] for row in csv.DictReader(later.read_text(encoding="utf-8").splitlines())}
    assert min(dates) >= plan.meet.first_day.isoformat()
    with_later = load_plan([form, later])
    assert with_later.form is not None
    assert plan.form is not None
    assert len(with_later.form.results) > len(plan.form.results) + 100
    assert last(with_later) == last(plan)
    assert inputs_sha256(with_later) != inputs_sha256(plan)


def test_a_result_of_the_day_before_does_count(tmp_path: Path, plan: Plan) -> None:
    line = "2025-12-25,Cup,Heerenveen,W,500,1,,,Femke Kok,NED,{},finished,,\n"
    outcomes = []
    for day, time in (("2025-12-25", "39.00"), ("2025-12-26", "39.00")):
        path = tmp_path / f"{day}.csv"
        path.write_text(HEAD + line.format(time).replace("2025-12-25", day), encoding="utf-8")
        assert plan.form is not None
        results = join_tables([plan.form.results, load_form([path]).results])
        forecasts = forecast_meet(plan.meet, results, plan.form.personal_bests, plan.form.skaters)
        outcomes.append(last(replace(plan, forecasts=forecasts)))
    assert outcomes[1] == last(plan)
    assert outcomes[0] != outcomes[1]


def test_results_of_the_meet_itself_are_left_out_with_a_word(tmp_path: Path) -> None:
    file = tmp_path / "form.csv"
    rows = "2025-11-01,W,500,Femke Kok,37.10\n2025-12-26,W,500,Femke Kok,36.90\n"
    file.write_text("date,sex,distance_m,skater,time\n" + rows, "utf-8")
    form = load_plan(form=[file]).form
    assert form is not None
    said = "form data: 1 result is dated on or after 2025-12-26, the first day of OKT 2025."
    assert [str(doubt) for doubt in form.doubts] == [
        f"{said} What is not from before it is left out of the forecast."
    ]


def test_a_skater_entered_as_woman_and_as_man_is_refused(plan: Plan, tmp_path: Path) -> None:
    with pytest.raises(InputRefused, match='"Femke Kok" is entered among the women and among the men'):
        with_entries(plan, [Entry(Sex.M, Event.D500, "Femke Kok")])
    path = tmp_path / "entries.csv"
    path.write_text("sex,distance_m,skater\nW,500,Sam\nM,500,Sam\n", "utf-8")
    with pytest.raises(
        InputRefused, match=r'entries\.csv: "Sam" is entered among the women and among the men'
    ):
        load_plan(entries=path)


def test_the_pick_rules_that_come_with_the_meet_leave_the_plain_order(plan: Plan) -> None:
    chances = {rule.chance for rule in plan.committee.rules if rule.kind is not PickKind.MASS_START}
    assert chances == {0.0}
    assert {rule.kind for rule in plan.committee.rules} == {
        PickKind.MASS_START,
        PickKind.CALAMITY,
        PickKind.PURSUIT,
    }
    plain = [rule for rule in plan.committee.rules if rule.kind is PickKind.MASS_START]
    *_, with_rules = simulate(Job(plan, 2_000, 5))
    *_, without = simulate(Job(replace(plan, committee=Committee(tuple(plain))), 2_000, 5))
    assert with_rules.skaters == without.skaters
    for sex in Sex:
        entered = set(plan.forecasts[sex].skaters)
        assert {skater for rule in plan.committee.of_sex(sex) for skater in rule.skaters} <= entered


def test_adding_an_entrant_keeps_the_picks_of_the_plan(plan: Plan) -> None:
    other = replace(plan, committee=plan.committee.with_mass_start(Sex.M, ("Bart Hoolwerf",)))
    more = with_entries(other, [Entry(Sex.M, Event.D500, "Nobody Knows")])
    assert more.committee.mass_start(Sex.M) == ("Bart Hoolwerf",)


def test_picks_of_a_file_hold_beside_the_mass_start_picks_of_the_meet(tmp_path: Path) -> None:
    file = tmp_path / "picks.toml"
    file.write_text(
        '[[pick]]\nsex = "W"\nkind = "mass_start"\nskater = "Naomi Verkerk"\n'
        '[[pick]]\nsex = "M"\nkind = "team"\nskater = "Somebody Else"\n',
        encoding="utf-8",
    )
    plan = load_plan(picks=file)
    assert plan.committee.mass_start(Sex.W) == ("Naomi Verkerk",)
    assert plan.committee.mass_start(Sex.M) == ("Jorrit Bergsma",)
    assert "Somebody Else" in plan.forecasts[Sex.M].skaters
    file.write_text('[[pick]]\nsex = "W"\nkind = "team"\nskater = "Naomi Verkerck"\n', encoding="utf-8")
    with pytest.raises(InputRefused, match='Did you mean "Naomi Verkerk"'):
        load_plan(picks=file)


def test_a_forecast_that_nobody_waits_for_stops() -> None:
    asked = iter([False] * 5)
    with pytest.raises(Cancelled):
        load_plan(control=Control(lambda: next(asked, True)))
    assert list(asked) == []


# The same content in another form -------------------------------------------------------------


def rows_of(path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(shipped_text(path).splitlines()))


def written(path: Path, rows: list[dict[str, str]], columns: list[str], separator: str = ",") -> Path:
    """Write rows as CSV or as a workbook, by the name of the file."""
    if path.suffix == ".xlsx":
        book = openpyxl.Workbook()
        sheet = book.active
        for line in [columns, *([row[name] for name in columns] for row in rows)]:
            sheet.append(line)
        book.save(path)
        return path
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, delimiter=separator, lineterminator="\r\n")
        writer.writeheader()
        writer.writerows({name: row[name] for name in columns} for row in rows)
    return path


@pytest.mark.parametrize("form", ["rows.csv", "semicolons.csv", "book.xlsx", "pasted"])
def test_the_same_content_in_another_form_is_the_same_plan(tmp_path: Path, plan: Plan, form: str) -> None:
    """Rows, columns, separators, line ends, format: none of it moves a number or the hash by a bit."""
    generator = np.random.default_rng(len(form))
    results, entries = rows_of("form/results.csv"), rows_of("meets/okt-2025/entries.csv")
    for row in entries:
        row["distance_m"] = row.pop("event")
    for rows in (results, entries):
        generator.shuffle(rows)
    columns = [list(results[0])[i] for i in generator.permutation(len(results[0]))]
    separator = ";" if form == "semicolons.csv" else ","
    own_entries = written(tmp_path / "entries.csv", entries, ["skater", "distance_m", "sex"], separator)
    if form == "pasted":
        text = "\n".join("\t".join(row[name] for name in columns) for row in results)
        empty = written(tmp_path / "one.csv", results[:1], columns)
        other = load_plan(
            [empty], own_entries, pasted=[Pasted("\t".join(columns) + "\n" + text)]
        )  # fmt: skip
    else:
        other = load_plan([written(tmp_path / form, results, columns, separator)], own_entries)
    assert inputs_sha256(other) == inputs_sha256(plan)
    assert last(other, 20_000) == last(plan, 20_000)


def test_the_order_of_the_rows_of_a_meet_moves_nothing(tmp_path: Path, plan: Plan) -> None:
    """Programme and entries from the last row to the first, the keys of the descriptions too."""
    folder = tmp_path / "okt-2025"
    folder.mkdir()
    for name in ("programme.csv", "entries.csv"):
        head, *rows = shipped_text(f"meets/okt-2025/{name}").splitlines()
        (folder / name).write_text("\n".join([head, *rows[::-1]]) + "\n", encoding="utf-8")
    described = tomllib.loads(shipped_text("meets/okt-2025/meet.toml"))
    (folder / "meet.toml").write_text(tomli_w.dumps(dict(reversed(described.items()))), encoding="utf-8")
    picks = tomllib.loads(shipped_text("meets/okt-2025/committee.toml"))
    women, men = ([own for own in picks["pick"] if own["sex"] == sex] for sex in Sex)
    (folder / "committee.toml").write_text(tomli_w.dumps({"pick": [*men, *women]}), encoding="utf-8")
    rules = tomllib.loads(shipped_text("rules/knsb-2026.toml"))
    rules["start_places"] = {sex: dict(reversed(own.items())) for sex, own in rules["start_places"].items()}
    own_rules = tmp_path / "rules.toml"
    own_rules.write_text(tomli_w.dumps(dict(reversed(rules.items()))), encoding="utf-8")
    other = load_plan(meet=str(folder), rules=str(own_rules))
    assert inputs_sha256(other) == inputs_sha256(plan)
    assert last(other, 20_000) == last(plan, 20_000)


def test_of_a_start_told_twice_the_order_of_the_files_chooses_neither(tmp_path: Path, plan: Plan) -> None:
    """The same start in two files, once with a note that makes it a false start."""
    line = "2025-11-02,Cup,Heerenveen,W,500,1,,,Femke Kok,NED,,dq,{},\n"
    files = []
    for name, note in (("a.csv", ""), ("b.csv", "second false start")):
        (tmp_path / name).write_text(HEAD + line.format(note), encoding="utf-8")
        files.append(tmp_path / name)
    form = tmp_path / "form.csv"
    form.write_text(shipped_text("form/results.csv"), encoding="utf-8")
    one, other = load_plan([form, *files]), load_plan([*files[::-1], form])
    assert inputs_sha256(one) == inputs_sha256(other) != inputs_sha256(plan)
    assert last(one) == last(other)
    assert one.form is not None
    assert "second false start" in one.form.results["note"].to_list()


def test_a_forecast_names_the_skaters_as_the_entries_do(plan: Plan) -> None:
    for sex, forecast in plan.forecasts.items():
        entered = dict.fromkeys([*plan.meet.skaters(sex), *plan.committee.named(sex)])
        assert forecast.skaters == tuple(entered)
