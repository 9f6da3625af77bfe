"""A report as one HTML file that needs nothing else: no script, no link, its numbers once more as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from typing import Any

from simulator.project.project import BASELINE
from simulator.report.first_page import first_page
from simulator.report.fonts import embedded
from simulator.report.language import ReportLanguage
from simulator.report.markup import At, Html, Writer, element, markup
from simulator.report.pages import pages
from simulator.selection.prize import prize_of
from simulator.shipped import shipped
from simulator.words import say

NUMBERS_ID, INPUTS_ID = "okt-numbers", "okt-inputs"
"""Elements with the numbers, and with the inputs, of a report; both hold JSON."""

_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Made:
    """When and how a report is made: what is no number of the run.

    Attributes
    ----------
    file
        Name of the file it is to stand in.
    """

    at: datetime
    file: str
    language: str = "en"


def report_html(values: Mapping[str, Any], made: Made, inputs: str | None = None) -> str:
    """Return the report of a run.

    Parameters
    ----------
    values
        See `simulator.report.values.report_values`.
    inputs
        The inputs of the run as JSON, to be read back by ``okt verify``.
    """
    language = ReportLanguage.of(made.language, prize_of(values["rules"].get("prize")))
    write = Writer(language)
    told = {
        "day": made.at.date().isoformat(),
        "time": f"{made.at:%H:%M}",
        "language": made.language,
        "file": made.file,
    }
    whole = {**values, "made": told}
    all_ = At(whole)
    body = Html(first_page(write, all_, made.file) + pages(write, all_))
    title = f"{language.told(say('Who goes to the Games?'))} · {values['meet']['name']}"
    style = "".join(
        (_fonts(body, title), shipped("report/report.css").read_text("utf-8"), _page_style(write, all_))
    )
    head = Html("").join(
        (
            Html('<meta charset="utf-8">'),
            Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
            element("title", title),
            Html(f'<meta name="generator" content="okt-simulator {markup(values["program"]["version"])}">'),
            Html(f"<style>{style}</style>"),
        )
    )
    data = data_block(NUMBERS_ID, json.dumps(whole, ensure_ascii=False, allow_nan=False))
    data += data_block(INPUTS_ID, inputs) if inputs is not None else ""
    page = f"<head>{head}</head>\n<body>{body}\n{data}</body>"
    return f'<!DOCTYPE html>\n<html lang="{language.code}">{page}</html>\n'


def data_block(id_: str, content: str) -> str:
    """Return JSON as an element that no reader runs and nothing in it can end."""
    safe = content.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f'<script type="application/json" id="{id_}">{safe}</script>\n'


def read_block(html: str, id_: str) -> Any:
    """Return what a data block of a report holds; None where there is none.

    Raises
    ------
    ValueError
        When it is not JSON.
    """
    mark = f'<script type="application/json" id="{id_}">'
    _, found, rest = html.partition(mark)
    content, end, _ = rest.partition("</script>")
    return json.loads(content) if found and end else None


def _fonts(body: str, title: str) -> str:
    """Return the rules of the font for the letters that are shown; page numbers have all digits."""
    return embedded(unescape(_TAG.sub("", body)) + title + "0123456789±…–")


def _page_style(write: Writer, all_: At) -> str:
    """Return what stands at the foot of printed pages."""
    page = say("page {number} of {pages}", number="", pages="").pattern
    pieces = re.split(r"(\{number\}|\{pages\})", write.language.pattern(page))
    counters = {"{number}": "counter(page)", "{pages}": "counter(pages)"}
    told = " ".join(counters.get(piece) or _css_text(piece) for piece in pieces if piece)
    scenario = all_["scenario"]["name"].value
    scenario = write.language.told(say("Baseline")) if scenario == BASELINE else scenario
    name = _css_text(f"{all_['meet']['name'].value} · {scenario}")
    common = "font-family: Inter, 'Noto Sans', sans-serif; font-size: 7.5pt; color: #5A6572"
    return (
        f"@page {{ @bottom-right {{ content: {told}; {common} }} "
        f"@bottom-left {{ content: {name}; {common} }} }}"
    )


def _css_text(text: str) -> str:
    """Return a text as a string of a style sheet, in which nothing acts."""
    safe = "".join(
        sign if sign.isalnum() or sign in " .,·-" else f"\\{ord(sign):x} "
        for sign in text
        if sign.isprintable()
    )
    return f'"{safe}"'
