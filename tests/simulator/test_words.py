from __future__ import annotations

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
