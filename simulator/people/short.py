"""Short names of skaters: surnames, told apart where two are alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from functools import lru_cache

from simulator.people.key import key_words


def short_names(skaters: Iterable[str]) -> dict[str, str]:
    """Return each skater's surname; namesakes get their initial, or if need be the whole name.

    The surname is what follows the first name, so particles stay: ``Van den Bos``.
    """
    return dict(zip(*_shortened(tuple(dict.fromkeys(skaters))), strict=True))


@lru_cache(maxsize=64)  # a log asks for the same skaters at each of its lines
def _shortened(names: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return names and what is short for each."""
    short = [headed(name) for name in names]
    for longer in ([f"{name[:1]}. {surname(name)}" for name in names], names):
        seen = Counter(short)
        short = [two if seen[one] > 1 else one for one, two in zip(short, longer, strict=True)]
    return names, tuple(short)


def headed(skater: str) -> str:
    """Return the surname as it stands without a first name: ``Van den Bos``."""
    name = surname(skater.strip())
    return name[:1].upper() + name[1:]


def surname(skater: str) -> str:
    """Return a name without the first one: ``Leerdam``, ``Rijpma-de Jong``, ``de Jong``."""
    return skater.partition(" ")[2] or skater


def with_surname(skaters: Iterable[str], written: str) -> tuple[str, ...]:
    """Return whose name ends in these words, and says more; capitals, accents and signs are no difference."""
    words = key_words(written)
    if not words:
        return ()
    names = ((skater, key_words(skater)) for skater in skaters)
    return tuple(one for one, own in names if len(own) > len(words) and own[-len(words) :] == words)


def named_in_part(skaters: Collection[str], part: str) -> tuple[str, ...]:
    """Return who has this surname; without any, for a word alone, who has a name that begins so."""
    own, words = with_surname(skaters, part), key_words(part)
    if own or len(words) != 1:
        return own
    return tuple(skater for skater in skaters if any(one.startswith(words[0]) for one in key_words(skater)))
