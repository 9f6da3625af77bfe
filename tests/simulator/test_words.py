from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import simulator
from simulator.words import Said, listed, say


def test_a_sentence_reads_like_any_text() -> None:
    text = say("{count:,} results of {skater}", count=1231, skater="{Anna}")
    assert text == "1,231 results of {Anna}"
    assert hash(text) == hash("1,231 results of {Anna}")


def test_a_sentence_keeps_what_it_was_made_from() -> None:
    inner = say("the {event} m", event=500)
    outer = say("{skater} falls in {race}", skater="Anna", race=inner)
    assert outer.pattern == "{skater} falls in {race}"
    assert outer.values["race"] is inner


def test_sentences_put_together_keep_their_patterns() -> None:
    both = say("{n} rows.", n=2) + say(" Did you mean {name}?", name="Bea")
    assert both == "2 rows. Did you mean Bea?"
    assert isinstance(both, Said)
    assert [value.pattern for value in both.values.values() if isinstance(value, Said)] == [
        "{n} rows.",
        " Did you mean {name}?",
    ]


def test_text_before_a_sentence_keeps_it() -> None:
    text = "» " + say("no {name}", name="Bea")
    assert text == "» no Bea"
    assert isinstance(text, Said)


def test_a_list_keeps_the_pattern_of_each() -> None:
    several = listed((say("one {x}", x=1), "plain", say("two {x}", x=2)), " {and} ")
    assert several == "one 1 {and} plain {and} two 2"
    assert [text for text in several.values.values() if isinstance(text, Said)] == ["one 1", "two 2"]


REFUSING = {"refuse", "Fault", "BadValue", "Wrong"}
NOT_TOLD_IN_THE_WINDOW = {"cli", "evaluation"}


def _plain_words(path: Path) -> Iterator[str]:
    """Words that a module gives to a fault as a bare text, or as a name of one at its head."""
    tree = ast.parse(path.read_text("utf-8"))
    named = {
        target.id
        for one in tree.body
        if isinstance(one, ast.Assign) and _is_words(one.value)
        for target in one.targets
        if isinstance(target, ast.Name)
    }
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in REFUSING:
            for at, given in enumerate(call.args[1:3]):
                if _is_words(given) or (isinstance(given, ast.Name) and given.id in named):
                    yield f"{path.name}, line {call.lineno}: {ast.unparse(call.args[at + 1])}"


def _is_words(node: ast.expr) -> bool:
    plain = isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value
    return plain or isinstance(node, ast.JoinedStr)


def test_whatever_the_window_refuses_can_be_told_in_another_language() -> None:
    core = Path(simulator.__file__).parent
    modules = [
        path for path in core.rglob("*.py") if path.relative_to(core).parts[0] not in NOT_TOLD_IN_THE_WINDOW
    ]
    assert len(modules) > 150
    assert [words for path in sorted(modules) for words in _plain_words(path)] == []
