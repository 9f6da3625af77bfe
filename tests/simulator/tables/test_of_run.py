"""The tables of a run: whatever may come of it has a place in them."""

from pathlib import Path

from openpyxl import load_workbook

from simulator.ask.runs import simulate
from simulator.engine.job import Job
from simulator.engine.plan import Plan
from simulator.selection.reasons import OutKind
from simulator.tables.of_run import inputs_of, reasons_table, run_tables
from simulator.tables.xlsx_file import write_xlsx


def test_every_reason_why_there_is_no_ticket_has_a_column(plan: Plan) -> None:
    *_, outcome = simulate(Job(plan, 200, 1))
    table = reasons_table(outcome)
    assert {column.key for column in table.columns[2:]} == {f"out_{kind}" for kind in OutKind}
    assert len({column.heading for column in table.columns}) == len(table.columns)


def test_a_small_meet_has_its_tables_and_no_empty_ones(plan: Plan, tmp_path: Path) -> None:
    *_, outcome = simulate(Job(plan, 200, 1))
    tables = run_tables(outcome)
    assert all(table.rows for table in tables)
    assert [table.name for table in tables][:3] == ["Tickets", "Places", "Selection order"]
    record = {"seed": 1, "what_ifs": ["one", "two"], "still_on": [{"sex": "W", "event": "500"}], "none": None}
    write_xlsx(tmp_path / "run.xlsx", tables, inputs_of(record))
    sheet = load_workbook(tmp_path / "run.xlsx")["Inputs"]
    lines = [(row[0].value, row[1].value) for row in sheet.iter_rows(min_row=2, max_row=6)]
    assert lines[:4] == [
        ("seed", 1),
        ("what_ifs", "one"),
        ("what_ifs", "two"),
        ("still_on", "sex W, event 500"),
    ]
