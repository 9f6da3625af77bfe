"""Sentences of the core: English text that still knows the pattern and the values it was made from.

The command line prints a sentence as it is. The window looks the pattern up in the language it
speaks and puts the values in again (`ui.words.sentences`), so no code that makes a sentence needs
to know a language.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType


class Said(str):
    """English text made from a pattern; compares, sorts and prints like any other text.

    Attributes
    ----------
    pattern
        English with names of values in braces, as it is looked up for a translation.
    values
        What stands in the braces; may be sentences themselves.
    """

    pattern: str
    values: Mapping[str, object]

    def __add__(self, other: str) -> Said:
        return _joined(self, other)

    def __radd__(self, other: str) -> Said:
        return _joined(other, self)

    def strip(self, chars: str | None = None, /) -> Said:
        """Return the sentence without blanks at its ends."""
        stripped = Said(super().strip(chars))
        stripped.pattern, stripped.values = self.pattern.strip(chars), self.values
        return stripped


def say(pattern: str, /, **values: object) -> Said:
    """Return the sentence of a pattern: ``say('there is no scenario "{name}"', name=name)``.

    Parameters
    ----------
    pattern
        A literal text, so that it can be found for translation; braces as in `str.format`.
    **values
        Names, numbers, and other sentences.
    """
    said = Said(pattern.format(**values))
    said.pattern = pattern
    said.values = MappingProxyType(values)
    return said


def listed(texts: Sequence[str], separator: str = ", ") -> Said:
    """Return texts one behind the other, each of which keeps its own pattern."""
    pattern = separator.replace("{", "{{").replace("}", "}}").join(f"{{t{n}}}" for n in range(len(texts)))
    said = Said(separator.join(texts))
    said.pattern = pattern
    said.values = MappingProxyType({f"t{n}": text for n, text in enumerate(texts)})
    return said


def _joined(one: str, other: str) -> Said:
    return listed((one, other), "")
