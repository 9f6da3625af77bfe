"""What can be entered can be saved: any text, in any field, is refused in words or comes back equal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from simulator.event import Event, Sex, Status
from simulator.input.faults import InputRefused
from simulator.input.records import impossible
from simulator.meet.meet import Entry
from simulator.project.inputs import impossible_inputs
from simulator.project.project import Inputs, Project, Scenario
from simulator.project.text import project_bytes, project_of
from simulator.selection.committee import PickKind, PickRule
from simulator.selection.rule_checks import check_rule_set
from simulator.selection.rule_file import load_rule_set
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.what_ifs import OtherOrder, PickRules, WhatIf
from ui.dialogs.paste import PasteDialog
from ui.dialogs.pick_rule_form import PickRuleForm
from ui.session.document import Document
from ui.session.scenarios import Scenarios
from ui.tables.results_model import SkaterLine
from ui.what_ifs.forms import WhatIfDraft

FOLDER = Path("/elsewhere")
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | st.builds(
    "{}{}{}".format,
    st.sampled_from(("Anna", "", "1:14.54", "A - B", "e\u0301", "\u200bAnna", "Anna \xa0 Een", "x" * 70)),
    st.characters(exclude_categories=["Cs"]),
    st.sampled_from(("Een", "", "\u202e", "\n", "\t", "'", '"""', "\\", "\ufb2c" * 40)),
)

Refused = list[str]
Made = Project | Refused


def kept(project: Project) -> None:
    """The project is saved, and read back it is the same."""
    content = project_bytes(project, FOLDER, "x.okt")
    assert project_of(content, "x.okt", FOLDER) == project


def _scenario(what_if: WhatIf | str) -> Made:
    if isinstance(what_if, str):
        return [what_if]
    faults = list(impossible(what_if))
    return faults or Project(scenarios=(Scenario("Plan B", (what_if,)),))


def _inputs(inputs: Inputs) -> Made:
    return [str(fault) for fault in impossible_inputs(inputs)] or Project(inputs=inputs)


def scenario_name(text: str) -> Made:
    document = Document(Project(scenarios=(Scenario("Plan B"),)))
    scenarios = Scenarios(document)
    fault = scenarios.name_fault("Plan B", text)
    scenarios.rename("Plan B", text)
    assert not fault or document.version.project.scenarios[0].name == "Plan B"
    return [fault] if fault else document.version.project


def new_scenario_name(text: str) -> Made:
    """A name that comes with a text of the clipboard."""
    document = Document(Project())
    try:
        Scenarios(document).add(text)
    except InputRefused as refused:
        return [str(refused)]
    return document.version.project


def entrant(text: str) -> Made:
    from simulator.text import clean

    return _inputs(Inputs(added=(Entry(Sex.W, Event.D500, clean(text)),)))


def skater_of_a_what_if(text: str) -> Made:
    return _scenario(WhatIfDraft("form", Sex.W, text, shift_s_per_1000m=0.5).what_if())


def rival(text: str) -> Made:
    return _scenario(WhatIfDraft("beats", Sex.W, "Anna Een", Event.D500, rival=text).what_if())


def pairs(text: str) -> Made:
    return _scenario(WhatIfDraft("pairs", Sex.W, event=Event.D500, pairs=text).what_if())


def time_of_a_what_if(text: str) -> Made:
    return _scenario(WhatIfDraft("time", Sex.W, "Anna Een", Event.D1000, time=text).what_if())


def _picks(rule: PickRule) -> Made:
    return list(impossible(rule)) or _scenario(PickRules((rule,)))


RULE = PickRule(Sex.W, PickKind.TEAM, ("Anna Een",))


def _edited_rule(edit: Callable[[PickRuleForm], None]) -> PickRule:
    form, told = PickRuleForm(), [RULE]
    form.offer({Sex.W: ("Anna Een",)}, {Sex.W: (Event.D500,)}, Sex.W)
    form.show_rule(RULE)
    form.edited.connect(lambda rule, _field: told.append(rule))
    edit(form)
    form.deleteLater()
    return told[-1]


def picked_skater(text: str) -> Made:
    def edit(form: PickRuleForm) -> None:
        form.skaters[0].setEditText(text)
        form.skaters[0].lineEdit().editingFinished.emit()

    return _picks(_edited_rule(edit))


def reason_of_a_pick(text: str) -> Made:
    def edit(form: PickRuleForm) -> None:
        form.reason.insert(text)
        form.reason.textEdited.emit(form.reason.text())

    return _picks(_edited_rule(edit))


def name_of_an_order(text: str) -> Made:
    from simulator.text import clean

    own = load_rule_set("knsb-2026")
    rules = replace(own, id="my-order", name=clean(text))
    faults = [fault.found for fault in check_rule_set(rules) if not fault.doubt]
    return faults or _scenario(OtherOrder(rules))


def cell_of_the_results(text: str) -> Made:
    for line in (SkaterLine("Anna Een", time=text), SkaterLine("Anna Een", place=text)):
        line = replace(line, status=Status.FINISHED)
        result = line.result(Sex.W, Event.D1000, None)
        if result is None:
            assert line.time_fault() or line.place_fault()
            continue
        if not impossible(result):
            kept(Project(results=(result,)))
    return ["tried"]


def result_of_a_name(text: str) -> Made:
    from simulator.text import clean

    result = EnteredResult(Sex.W, Event.D1000, clean(text), None, 1)
    return list(impossible(result)) or Project(results=(result,))


def _pasted(edit: Callable[[PasteDialog], None]) -> Made:
    dialog = PasteDialog(Sex.W, date(2025, 12, 25))
    edit(dialog)
    answer = dialog.answer()
    dialog.deleteLater()
    return _inputs(Inputs(pasted=(answer,)))


def pasted_list(text: str) -> Made:
    return _pasted(lambda dialog: dialog.text.setPlainText(text))


def competition(text: str) -> Made:
    return _pasted(lambda dialog: dialog.competition.setText(text))


def rink(text: str) -> Made:
    return _pasted(lambda dialog: dialog.rink.setText(text))


FIELDS = (
    *(scenario_name, new_scenario_name, entrant, skater_of_a_what_if, rival, pairs, time_of_a_what_if),
    *(picked_skater, reason_of_a_pick, name_of_an_order, cell_of_the_results, result_of_a_name),
    *(pasted_list, competition, rink),
)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.__name__)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
@example(text="\u200bAnna\u202e \xa0Een\ufeff")
@example(text="Chloe\u0301 \x00\x1b\x85\u2028\U000e0041")
@example(text="\u0378")  # no letter of this Unicode
@example(text="0" * 5_000)
def test_any_text_is_refused_in_words_or_kept(
    qapp: QApplication, field: Callable[[str], Made], text: str
) -> None:
    made = field(text)
    if isinstance(made, Project):
        kept(made)
    else:
        assert made
        assert all(sentence.strip() for sentence in made)


def test_a_name_with_signs_nobody_sees_is_the_name_without_them(qapp: QApplication) -> None:
    made = [entrant("\u200bAn\xadna\xa0Een\ufeff"), scenario_name("Plan\u202e\xa0C")]
    assert isinstance(made[0], Project)
    assert isinstance(made[1], Project)
    assert made[0].inputs.added[0].skater == "Anna Een"
    assert made[1].scenarios[0].name == "Plan C"


@pytest.mark.parametrize("name", ["a\u200b.csv", "a\xa0b.csv", "a\nb.csv", "a  b.csv", "e\u0301.csv"])
def test_a_file_of_any_name_can_be_kept(tmp_path: Path, name: str) -> None:
    from simulator.project.inputs import input_file

    (tmp_path / name).write_text("x", encoding="utf-8")
    kept(Project(inputs=Inputs(form=(input_file(tmp_path / name),))))


def test_a_file_whose_name_is_no_text_is_refused_in_words(tmp_path: Path) -> None:
    from simulator.project.inputs import input_file

    path = tmp_path / "a\udcff.csv"
    with pytest.raises(InputRefused, match="is not text in UTF-8"):
        input_file(path)
