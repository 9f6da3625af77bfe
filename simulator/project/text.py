"""A project as the text of its file: TOML, with a number for the version of its form."""

from __future__ import annotations

import os
from pathlib import Path

import tomli_w

from simulator import __version__
from simulator.event import Sex
from simulator.meet.meet import Entry
from simulator.project.plain import (
    Table,
    plain_committee,
    plain_race,
    plain_result,
    plain_rules,
    plain_what_if,
)
from simulator.project.project import ForecastDay, InputFile, Inputs, Project, Scenario

FORMAT = 1
"""Version of the form of a project file that is written, and the newest that is read."""

KIND = "okt-project"


def project_text(project: Project, folder: Path) -> str:
    """Return the text of a project file that is to lie in a folder.

    Files below the folder are named from it, so that the folder can be moved as a whole;
    others by their whole path.
    """
    table: Table = {
        "kind": KIND,
        "format": FORMAT,
        "program": __version__,
        "meet": _path(Path(project.meet), folder) if Path(project.meet).is_absolute() else project.meet,
        "seed": project.seed,
        "draws_version": project.draws_version,
        "tournaments": project.tournaments,
        "learn_from_results": project.learn_from_results,
    }
    if project.rules is not None:
        table["rules"] = plain_rules(project.rules)
    table["inputs"] = _inputs(project.inputs, folder)
    table["same"] = [{"written": written, "person": person} for written, person in project.inputs.same]
    if project.committee is not None:
        table["committee"] = plain_committee(project.committee)
    table["result"] = [plain_result(result) for result in project.results]
    table["still_on"] = [plain_race(race) for race in project.still_on]
    table["scenario"] = [_scenario(scenario) for scenario in project.scenarios]
    table["history"] = [_day(day) for day in project.history]
    table = {key: value for key, value in table.items() if value != []}
    # A text of several lines stays readable, unless its line ends would be lost.
    readable = not any("\r" in paste.text for paste in project.inputs.pasted)
    return tomli_w.dumps(table, multiline_strings=readable)


def _inputs(inputs: Inputs, folder: Path) -> Table:
    table: Table = {}
    if inputs.shipped_sha256:
        table["shipped_sha256"] = inputs.shipped_sha256
    if inputs.form:
        table["form"] = [_file(file, folder) for file in inputs.form]
    if inputs.entries is not None:
        table["entries"] = _file(inputs.entries, folder)
    if inputs.pasted:
        table["pasted"] = [{"text": one.text, "columns": dict(one.context)} for one in inputs.pasted]
    if inputs.added:
        table["added"] = [_entry(entry) for entry in inputs.added]
    return table


def _file(file: InputFile, folder: Path) -> Table:
    return {"path": _path(file.path, folder), "sha256": file.sha256}


def _path(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else os.fspath(path)


def _entry(entry: Entry) -> Table:
    return {"sex": entry.sex.value, "event": entry.event.value, "skater": entry.skater}


def _scenario(scenario: Scenario) -> Table:
    what_ifs = [plain_what_if(what_if) for what_if in scenario.what_ifs]
    return {"name": scenario.name, **({"what_if": what_ifs} if what_ifs else {})}


def _day(day: ForecastDay) -> Table:
    chances = {
        sex.value: {skater: chance for own, skater, chance in day.chances if own is sex} for sex in Sex
    }
    return {
        "label": day.label,
        "day": day.day,
        "inputs_sha256": day.inputs_sha256,
        "seed": day.seed,
        "draws_version": day.draws_version,
        "tournaments": day.tournaments,
        "chances": {sex: own for sex, own in chances.items() if own},
    }
