"""The pages of the help."""

from __future__ import annotations

import re

import pytest

from simulator.shipped import shipped
from ui.views.registry import VIEWS
from ui.words.help import LINK, HelpPage, help_pages, keyboard_page
from ui.words.language import CHOICES

KEYS = keyboard_page([("File", [("Open project…", "Ctrl+O")])])
LANGUAGES = [code for code, _name in CHOICES]


def pages(code: str) -> list[HelpPage]:
    return help_pages(code, [entry.name for entry in VIEWS], KEYS)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_view_has_a_page_and_every_file_is_listed(code: str) -> None:
    names = [page.name for page in pages(code)]
    assert len(set(names)) == len(names)
    assert {entry.name for entry in VIEWS} <= set(names)
    files = {path.name.removesuffix(".md") for path in shipped(f"help/{code}").iterdir()}
    assert files == set(names) - {KEYS.name}


@pytest.mark.parametrize("code", LANGUAGES)
def test_links_lead_to_pages_of_the_help_and_nowhere_else(code: str) -> None:
    names = {page.name for page in pages(code)}
    links = [link for page in pages(code) for link in re.findall(r"\]\(([^)]+)\)", page.text)]
    assert links
    for link in links:
        assert link.startswith(LINK), link
        assert link.removeprefix(LINK) in names, link


def test_the_languages_tell_the_same() -> None:
    """As many headings, points and rows on each page of both languages."""
    for one, other in zip(pages("en"), pages("nl"), strict=True):
        for sign in ("#", "- ", "|", "1."):
            counts = [sum(line.startswith(sign) for line in page.text.splitlines()) for page in (one, other)]
            assert counts[0] == counts[1], (one.name, sign)


def test_a_key_or_a_title_with_signs_of_markdown_is_shown_letter_by_letter() -> None:
    text = keyboard_page([("A|B", [("<b>bold</b> *x*", "Ctrl+\\")])]).text
    assert r"## A\|B" in text
    assert r"| \<b\>bold\</b\> \*x\* | Ctrl+\\ |" in text


def test_picks_are_told_as_what_the_model_holds() -> None:
    [method] = [page for page in pages("en") if page.name == "method"]
    assert "rules with a chance of their own" in " ".join(method.text.split())
