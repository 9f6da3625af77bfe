"""The commands ``okt rules``: selection orders to look at, to check and to start from."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from simulator.cli.edge import STDOUT, WRONG, check_targets, print_lines, screen, told, write
from simulator.cli.once import OnceGroup
from simulator.cli.table_files import CsvOption, TablesOption, XlsxOption, check_files, write_tables
from simulator.input.faults import InputRefused

rules_app = typer.Typer(
    cls=OnceGroup,
    no_args_is_help=True,
    help="Selection rules: those shipped with the program, and files of your own. "
    "How a file is written: okt rules example.",
)


@rules_app.command("list")
def rules_list() -> None:
    """List the rule sets shipped with the program."""
    with told():
        from simulator.cli.rule_tables import print_rule_sets
        from simulator.selection.rule_file import available_rule_sets, load_rule_set

        print_rule_sets(screen(), [load_rule_set(name) for name in available_rule_sets()])


@rules_app.command("show")
def rules_show(
    rules: Annotated[str, typer.Argument(metavar="ID|FILE", help="A shipped rule set, or a TOML file.")],
    json_file: Annotated[
        str | None, typer.Option("--json", metavar="FILE|-", help="Write the rules as JSON.")
    ] = None,
    csv_file: CsvOption = None,
    xlsx_file: XlsxOption = None,
    tables: TablesOption = None,
) -> None:
    """Show a rule set: figures with their sources, selection order, start places."""
    with told():
        from simulator.cli.rule_tables import print_rule_set, rule_set_json, rule_set_tables
        from simulator.project.files_read import files_read
        from simulator.selection.rule_file import load_rule_set

        check_files(json_file, csv_file, xlsx_file, tables, reads=files_read(rules=rules))
        chosen = load_rule_set(rules)
        if json_file is not None:
            write(json_file, lambda: json.dumps(rule_set_json(chosen), ensure_ascii=False, indent=1) + "\n")
        if tables or xlsx_file or csv_file:
            inputs = (("rules", chosen.id), ("name", chosen.name), ("source", chosen.source))
            write_tables(rule_set_tables(chosen), inputs, csv_file, xlsx_file, tables)
        if STDOUT not in (json_file, csv_file):
            print_rule_set(screen(), chosen)


@rules_app.command("check")
def rules_check(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A rule set of your own, a TOML file.")],
) -> None:
    """Say everything that is wrong or in doubt in a rule set; nothing is changed.

    The exit code is 0 when the rules can be used, 2 when not.
    """
    with told():
        from simulator.project.files_read import files_read
        from simulator.selection.rule_checks import check_rule_set
        from simulator.selection.rule_file import load_rule_set, rule_file

        check_targets(reads=files_read(rules=file))
        found = rule_file(file)
        try:
            rules = load_rule_set(file)
        except InputRefused as refused:
            for fault in refused.faults:
                print_lines(str(fault))
            number = len(refused.faults)
            print_lines(f"{number} {'fault' if number == 1 else 'faults'}: the rules cannot be used.")
            raise typer.Exit(WRONG) from None
        for doubt in check_rule_set(rules):
            print_lines(f"In doubt: {doubt.told(found.name)}")
        women, men = (len(rows) for rows in rules.order.values())
        print_lines(f"{found.name} is a rule set that can be used: {rules.name}, {women} and {men} rows.")


@rules_app.command("example")
def rules_example(
    picks: Annotated[bool, typer.Option("--picks", help="An example of a picks file instead.")] = False,
) -> None:
    """Print an example of a rule set (or picks) file that explains every line.

    Save it to start from: okt rules example > my-rules.toml
    """
    with told():
        from simulator.shipped import shipped

        name = "picks-example.toml" if picks else "rules-example.toml"
        write(STDOUT, lambda: shipped(f"help/{name}").read_text(encoding="utf-8"))
