"""From values to markup: everything is escaped, and each figure bears the name of the value it shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from string import Formatter
from typing import Any

from simulator.report.language import ReportLanguage
from simulator.text import escaped
from simulator.words import Said


class Html(str):
    """Text that is markup already, not to be escaped again."""


class ReportFigure(Html):
    """A value shown, as an element of its own; `cell` puts it into a cell without one.

    Attributes
    ----------
    shown, name
        The text, and the name of the value.
    """

    shown: str
    name: str


@dataclass(frozen=True)
class At:
    """A place in the values of a report.

    Attributes
    ----------
    value
        What stands there.
    name
        The path to it: ``sexes.0.skaters.3.ticket``.
    """

    value: Any
    name: str = ""

    def __getitem__(self, key: str | int) -> At:
        return At(self.value[key], f"{self.name}.{key}".lstrip("."))

    def __iter__(self) -> Iterator[At]:
        keys = self.value if isinstance(self.value, dict) else range(len(self.value))
        return (self[key] for key in keys)

    def __len__(self) -> int:
        return len(self.value)

    def __bool__(self) -> bool:
        return bool(self.value)

    @property
    def key(self) -> str:
        """The last part of the name."""
        return self.name.rpartition(".")[2]


def markup(content: object) -> Html:
    """Return markup as it is, and any other text escaped; signs that act on a reader are written out."""
    if isinstance(content, Html):
        return content
    return Html(escape("\n".join(map(escaped, str(content).split("\n")))))


def element(tag: str, *content: object, **attributes: object) -> Html:
    """Return an element; of attributes a last ``_`` is dropped, others become ``-``, None is left out."""
    told = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{markup(value)}"'
        for name, value in attributes.items()
        if value is not None
    )
    return Html(f"<{tag}{told}>{''.join(map(markup, content))}</{tag}>")


def cell(content: object, kind: str | None = None, tag: str = "td") -> Html:
    """Return a cell of a table; of a single figure the cell itself bears the name."""
    if isinstance(content, ReportFigure):
        return element(tag, content.shown, class_=kind, data_v=content.name)
    return element(tag, content, class_=kind)


def joined(parts: object, separator: str = "") -> Html:
    """Return pieces of markup one behind the other."""
    return Html(markup(separator).join(map(markup, parts)))  # type: ignore[call-overload]


class Writer:
    """Writes values of a report in a language, each with its name."""

    def __init__(self, language: ReportLanguage) -> None:
        self.language = language

    # Words ---------------------------------------------------------------------------------

    def put(self, said: Said) -> Html:
        """Return a sentence in the language; its values are markup or are escaped."""
        return self._walked(said.pattern, lambda name, spec: self._value(said.values[name], spec))

    def _walked(
        self, pattern: str, value: Callable[[str, str], Html], words: Callable[[str], object] = str
    ) -> Html:
        """Return a pattern in the language, with its values by name and form, and the words between them."""
        pieces: list[object] = []
        for text, name, spec, _ in Formatter().parse(self.language.pattern(pattern)):
            pieces.append(words(text))
            if name is not None:
                pieces.append(value(name, spec or ""))
        return joined(pieces)

    def _value(self, value: object, spec: str) -> Html:
        if isinstance(value, Said):
            return self.put(value)
        return markup(value if isinstance(value, str) else self.language.formatted(value, spec))

    def sentence(self, at: At) -> Html:
        """Return a sentence kept among the values, see `simulator.report.values.sentence_json`."""
        if "pattern" not in at.value:
            return self.text(at["text"])

        def value(name: str, spec: str) -> Html:
            own = at["values"][name]
            if isinstance(own.value, dict):
                return self.sentence(own)
            return self.shown(own, self.language.formatted(own.value, spec))

        def words(text: str) -> object:
            return self.shown(at["pattern"], text) if any(map(str.isdigit, text)) else text

        return self._walked(at.value["pattern"], value, words)

    # Figures: each with the name of its value ------------------------------------------------

    def shown(self, at: At, text: str, tag: str = "span") -> Html:
        """Return a text that shows a value."""
        figure = ReportFigure(element(tag, text, data_v=at.name))
        figure.shown, figure.name = text, at.name
        return figure

    def text(self, at: At) -> Html:
        """Write a name or another text."""
        return self.shown(at, str(at.value))

    def short(self, at: At, names: dict[str, str]) -> Html:
        """Write the short name of a skater."""
        return self.shown(at, names.get(at.value, at.value))

    def event(self, at: At) -> Html:
        """Write the name of an event."""
        return self.shown(at, self.language.event(at.value))

    def percent(self, at: At, certain_by: str | None = None) -> Html:
        """Write a chance: ``79 %``."""
        return self.shown(at, self.language.percent(at.value, certain_by))

    def share(self, at: At, certain_by: str | None = None, tag: str = "span") -> Html:
        """Write a chance without the sign: ``79``."""
        return self.shown(at, self.language.share(at.value, certain_by), tag)

    def rate(self, at: At) -> Html:
        """Write a small share: ``1.1 %``."""
        return self.shown(at, self.language.rate(at.value))

    def change(self, at: At) -> Html:
        """Write a change in points with its sign: ``−19.3``."""
        return self.shown(at, self.language.change(at.value))

    def points(self, at: At) -> Html:
        """Write the size of a change in points: ``19.3``."""
        return self.shown(at, self.language.change(at.value).lstrip("+−"))

    def error(self, at: At) -> Html:
        """Write an error in points: ``0.3``."""
        return self.shown(at, self.language.error(at.value))

    def number(self, at: At, digits: int) -> Html:
        """Write a number."""
        return self.shown(at, self.language.number(at.value, digits))

    def count(self, at: At) -> Html:
        """Write a count: ``100,000``."""
        return self.shown(at, self.language.count(at.value))

    def plain(self, at: At) -> Html:
        """Write a whole number without groups, such as a seed or a rank."""
        return self.shown(at, str(at.value))

    def ordinal(self, at: At) -> Html:
        """Write a place: ``1st``."""
        return self.shown(at, self.language.ordinal(at.value))

    def time(self, at: At) -> Html:
        """Write a race time; a dash for none."""
        return self.shown(at, "–" if at.value is None else self.language.time(at.value))

    def day(self, at: At) -> Html:
        """Write a day."""
        return self.shown(at, self.language.day(at.value))

    def fingerprint(self, at: At) -> Html:
        """Write the first twelve digits of a fingerprint."""
        return self.shown(at, str(at.value)[:12])
