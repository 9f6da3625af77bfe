"""What a TOML file may hold before the reader of the standard library sees it.

Its time and memory are not linear in everything: a key of 40,000 parts takes 13 seconds, brackets
within brackets take the stack. One walk over the signs of the file, linear in its length, counts
what could cost more, so that a file from a stranger is refused with the line instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from simulator.input.faults import Fault
from simulator.text import quoted
from simulator.words import say

MOST_PARTS = 12
"""Parts of a key such as a.b.c; the files of this program have two."""

DEEPEST = 12
"""Brackets within brackets."""

MOST_KEYS = 400_000
MOST_VALUES = 400_000
"""Most keys, and most values and tables, of a file."""

LONGEST_NUMBER = 100
"""Letters of a number, a date or another word without quotes."""

# Possessive (++, *+): a match is never tried again in another way, so the walk is linear. Strings
# end as in TOML 1.0; of one that never ends only the quote matches, and the reader stops there too.
_SIGN = re.compile(
    r'''(?P<text>"""(?:[^"\\]|\\.|"{1,2}+(?!"))*+"{3,5}
              | \'\'\'(?:[^']|'{1,2}+(?!'))*+'{3,5}
              | "(?!"")(?:[^"\\\n]|\\[^\n])*+" | '(?!\'\')[^'\n]*+')
      | (?P<comment>\#[^\n]*+)
      | (?P<line>\n)
      | (?P<space>[ \t\r]++)
      | (?P<word>[^\s"'\#\[\]{},=.]++)
      | (?P<mark>[\[\]{},=.])
      | (?P<broken>.)''',
    re.VERBOSE | re.DOTALL,
)


def toml_fault(text: str, source: str) -> Fault | None:
    """Return the first thing in a TOML text that is out of bounds, None when nothing is."""
    depth = parts = keys = values = 0
    for sign in _signs(text):
        kind, mark = sign.lastgroup, sign[0]
        if kind in ("text", "comment", "space"):
            continue
        found = ""
        if kind == "word":
            if len(mark) > LONGEST_NUMBER:
                found = say(
                    "{mark} has {count:,} letters, at most {longest_number} are read",
                    mark=quoted(mark),
                    count=len(mark),
                    longest_number=LONGEST_NUMBER,
                )
        elif mark == ".":
            parts += 1
            if parts >= MOST_PARTS:
                found = say("a key has more than {most_parts} parts", most_parts=MOST_PARTS)
        else:
            parts = 0
            depth = depth + (mark in "[{") - (mark in "]}")
            keys += mark == "="
            values += mark in "[{,"
            if depth > DEEPEST:
                found = say("brackets within brackets, more than {deepest} deep", deepest=DEEPEST)
            elif keys > MOST_KEYS:
                found = say("there are more than {most_keys:,} keys", most_keys=MOST_KEYS)
            elif values > MOST_VALUES:
                found = say("there are more than {most_values:,} values", most_values=MOST_VALUES)
        if found:
            return Fault(source, found, say("Is this the right file?"), text.count("\n", 0, sign.start()) + 1)
    return None


def _signs(text: str) -> Iterator[re.Match[str]]:
    """Yield the signs of a text up to the first quote that never ends."""
    for sign in _SIGN.finditer(text):
        if sign.lastgroup == "broken":
            return
        yield sign
