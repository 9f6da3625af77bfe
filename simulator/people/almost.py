"""Names of skaters that are written almost alike."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from simulator.people.key import name_key
from simulator.words import say

Key = TypeVar("Key")

#: Names shorter than this differ by a letter too easily.
_SHORTEST = 6
_SHORTEST_WORD = 4
#: Longer keys are not compared letter by letter; a sign of Arabic may stand for eighteen letters.
_LONGEST = 120

_SLIP = say("one letter differs")

MOST_NAMES = 30_000
"""Most names that are compared: each takes some kilobytes, and all skaters of the world are fewer."""


def plain_name(name: str) -> str:
    """Return a name without capitals, accents and punctuation: ``Beune, JOY`` is ``beune joy``."""
    text = unicodedata.normalize("NFKD", name).casefold().replace("ø", "o").replace("ł", "l")
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = re.sub(r"['’`´]", "", text)
    return re.sub(r"[\W_]+", " ", text).strip()


@dataclass(frozen=True)
class NearName:
    """A name that is another one, or probably so; `how` says what differs.

    `sure` when it is nothing but the way of writing: capitals, accents, signs, order.
    """

    name: str
    meant: str
    how: str
    sure: bool = False


def near_names(counts: Mapping[str, int], known: Iterable[str]) -> Iterator[NearName]:
    """Find names that differ from a known one by case, accents, order of words, or one letter.

    Parameters
    ----------
    counts
        How often each name stands in the file. Of two names almost alike the rarer is doubted.
    known
        Names known from elsewhere; these are never doubted.

    Yields
    ------
    NearName
        One for each doubted name, in the order of `counts`.

    Notes
    -----
    Names one letter apart share a string once one letter (or none) is deleted from each: the
    symmetric deletion of W. Garbe (2012). That takes time in proportion to the names, where
    comparing all pairs takes its square.
    """
    trusted = set(known)
    weight = {name: float("inf") for name in trusted} | {
        name: count for name, count in counts.items() if name not in trusted
    }
    keys = {name: plain_name(name) for name in weight}
    rank = {name: (-weight[name], name) for name in weight}
    same_words = _grouped((" ".join(sorted(key.split())), name) for name, key in keys.items() if key)
    same_ring = _grouped((name_key(name), name) for name, key in keys.items() if key)
    shared = _grouped(
        (hash(part), name)
        for name, key in keys.items()
        if _SHORTEST <= len(key) <= _LONGEST
        for part in {key, *(key[:i] + key[i + 1 :] for i in range(len(key)))}
    )
    best: dict[str, NearName] = {}
    for alike in (*same_words.values(), *same_ring.values(), *shared.values()):
        alike.sort(key=rank.__getitem__)
        for position, name in enumerate(alike):
            if name in trusted or name in best:
                continue
            for meant in alike[: min(position, 20)]:
                how = _difference(name, meant, keys)
                if how:
                    best[name] = NearName(name, meant, how, how != _SLIP)
                    break
    for name in counts:
        if name in best:
            yield best[name]


def _grouped(pairs: Iterable[tuple[Key, str]]) -> dict[Key, list[str]]:
    groups: dict[Key, list[str]] = defaultdict(list)
    for key, name in pairs:
        groups[key].append(name)
    return {key: names for key, names in groups.items() if len(names) > 1}


def _difference(name: str, meant: str, keys: Mapping[str, str]) -> str:
    """Say in words what differs, empty when the two may well be two people."""
    key, other = keys[name], keys[meant]
    if key == other:
        return say("capitals, accents or signs differ")
    if sorted(key.split()) == sorted(other.split()):
        return say("the words stand in another order")
    if name_key(name) == name_key(meant):
        return say("capitals, spaces or the order differ")
    changed = one_letter_apart(key, other)
    if changed is None:
        return ""
    start = other.rfind(" ", 0, changed) + 1
    end = other.find(" ", changed)
    word = other[start : end if end >= 0 else len(other)]
    digits = [c for c in key if c.isdigit()] != [c for c in other if c.isdigit()]
    return "" if digits or len(word) < _SHORTEST_WORD else _SLIP


def one_letter_apart(one: str, other: str) -> int | None:
    """Return where two strings differ by one letter (changed, missing, added or swapped), else None."""
    if one == other or abs(len(one) - len(other)) > 1:
        return None
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    for skip_one, skip_other in ((1, 1), (1, 0), (0, 1)):
        if one[start + skip_one :] == other[start + skip_other :]:
            return min(start, len(other) - 1)
    swapped = one[start : start + 2] == other[start : start + 2][::-1]
    return start if swapped and one[start + 2 :] == other[start + 2 :] else None
