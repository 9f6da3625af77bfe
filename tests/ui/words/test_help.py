"""The help menu's texts."""

from __future__ import annotations

from ui.words.help import method_page, method_text


def test_the_method_is_told_in_short_and_then_in_full() -> None:
    text = method_text()
    assert text.lines.startswith("HOW IT WORKS")
    assert text.lines.endswith(method_page())
    assert "# Method and limits" in text.lines


def test_picks_are_told_as_what_the_model_holds() -> None:
    [limits] = [part for part in method_text().lines.split("\n\n") if part.startswith("WHAT IS NOT IN IT")]
    assert "rules with a chance of their own" in limits
