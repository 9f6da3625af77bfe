"""What differs between a project in a file and the one in hand, line by line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from simulator.project.project import InputFile, Project, Scenario
from simulator.what_if.entered_result import EnteredResult
from ui.words import numbers
from ui.words.ends import status_name
from ui.words.sentences import told
from ui.words.what_ifs import sentence, where

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for

_Thing = TypeVar("_Thing")


def differences(file: Project, here: Project) -> tuple[str, ...]:
    """Return what differs, in the order in which a user looks for it; empty when nothing does."""
    return (*_results(file, here), *_scenarios(file, here), *_settings(file, here), *_data(file, here))


def _settings(file: Project, here: Project) -> Iterator[str]:
    yield from _both(translate("Differences", "Seed"), str(file.seed), str(here.seed))
    counts = (numbers.count(file.tournaments), numbers.count(here.tournaments))
    yield from _both(translate("Differences", "Tournaments"), *counts)
    on, off = translate("Differences", "on"), translate("Differences", "off")
    learns = [on if project.learn_from_results else off for project in (file, here)]
    yield from _both(translate("Differences", "Learn from the results"), *learns)
    rules = translate("Differences", "Selection order")
    if file.rules != here.rules:
        of_meet = translate("Differences", "that of the meet")
        names = [of_meet if one.rules is None else told(one.rules.title) for one in (file, here)]
        yield from _both(rules, *names)
        if names[0] == names[1]:
            yield _other(rules)
    if file.committee != here.committee:
        yield _other(translate("Differences", "What the committee decides"))
    yield from _one_sided(
        translate("Differences", "Track record"),
        file.records,
        here.records,
        lambda one: f"{where(one.sex, one.event)} · {numbers.race_time(one.time_ms)}",
    )
    if file.remarks != here.remarks:
        yield _other(translate("Differences", "Remarks"))
    if file.history != here.history:
        yield _other(translate("Differences", "Forecasts kept from earlier"))
    if file.pictures != here.pictures:
        yield _other(translate("Differences", "Words of pictures"))


def _data(file: Project, here: Project) -> Iterator[str]:
    yield from _both(translate("Differences", "Meet"), file.meet, here.meet)
    data = translate("Differences", "Form data")
    yield from _one_sided(data, file.inputs.form, here.inputs.form, _file_name)
    there, ours = ([one.inputs.entries] if one.inputs.entries is not None else [] for one in (file, here))
    yield from _one_sided(translate("Differences", "Entries"), there, ours, _file_name)
    if file.inputs.pasted != here.inputs.pasted:
        lists = [str(len(one.inputs.pasted)) for one in (file, here)]
        pasted = translate("Differences", "Pasted lists")
        yield from _both(pasted, *lists)
        if lists[0] == lists[1]:
            yield _other(pasted)
    entrants = translate("Differences", "Entrant")
    yield from _one_sided(
        entrants,
        file.inputs.added,
        here.inputs.added,
        lambda entry: f"{where(entry.sex, entry.event)} · {entry.skater}",
    )


def _results(file: Project, here: Project) -> Iterator[str]:
    result = translate("Differences", "Result")
    yield from _one_sided(result, file.results, here.results, _result)
    if set(file.results) == set(here.results) and file.results != here.results:
        yield translate("Differences", "The results stand in another order")


def _scenarios(file: Project, here: Project) -> Iterator[str]:
    there = {scenario.name: scenario for scenario in file.scenarios}
    ours = {scenario.name: scenario for scenario in here.scenarios}
    name = translate("Differences", "Scenario")
    yield from _one_sided(
        name,
        [scenario for scenario in file.scenarios if scenario.name not in ours],
        [scenario for scenario in here.scenarios if scenario.name not in there],
        _scenario,
    )
    for scenario in here.scenarios:
        other = there.get(scenario.name)
        if other is None or other == scenario:
            continue
        lines = list(_one_sided(f"{name} {scenario.name}", other.what_ifs, scenario.what_ifs, sentence))
        yield from lines or [_other(f"{name} {scenario.name}")]
    if list(there) != list(ours) and set(there) == set(ours):
        yield translate("Differences", "The scenarios stand in another order")


def _both(what: str, file: str, here: str) -> Iterator[str]:
    if file != here:
        pattern = translate("Differences", "{what}: {file} in the file, {here} here")
        yield pattern.format(what=what, file=file, here=here)


def _other(what: str) -> str:
    return translate("Differences", "{what}: not the same").format(what=what)


def _one_sided(
    what: str, file: Sequence[_Thing], here: Sequence[_Thing], told: Callable[[_Thing], str]
) -> Iterator[str]:
    """Tell what stands on one side only, that of the file first."""
    only_there = translate("Differences", "{what} only in the file: {thing}")
    only_here = translate("Differences", "{what} only here: {thing}")
    for pattern, own, other in ((only_there, file, here), (only_here, here, file)):
        for thing in own:
            if thing not in other:
                yield pattern.format(what=what, thing=told(thing))


def _file_name(file: InputFile) -> str:
    return str(file.path)


def _scenario(scenario: Scenario) -> str:
    return " – ".join((scenario.name, *(sentence(what_if) for what_if in scenario.what_ifs)))


def _result(result: EnteredResult) -> str:
    told = [where(result.sex, result.event, result.run), result.skater, status_name(result.status)]
    if result.place is not None:
        told.append(numbers.ordinal(result.place))
    if result.time_ms is not None:
        told.append(numbers.race_time(result.time_ms))
    return " · ".join(told)
