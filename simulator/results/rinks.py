"""Rinks by their names, and what is said of a name under which a list may mean one of them."""

from __future__ import annotations

import re

from simulator.input.faults import did_you_mean
from simulator.results.columns import plain
from simulator.text import quoted
from simulator.words import say

#: Rinks by a word of their names, as results files name them.
_RINKS: dict[str, str] = {
    word: rink
    for rink, words in {
        "Heerenveen": "heerenveen thialf",
        "Salt Lake City": "saltlakecity utaholympicoval kearns",
        "Calgary": "calgary",
        "Hamar": "hamar vikingskipet",
        "Tomaszow Mazowiecki": "tomaszowmazowiecki tomaszow arenalodowa",
        "Milwaukee": "milwaukee pettit",
        "Nagano": "nagano mwave",
        "Beijing": "beijing",
        "Milan": "milan milano",
        "Inzell": "inzell maxaicherarena",
        "Stavanger": "stavanger",
        "Erfurt": "erfurt",
        "Berlin": "berlin berlijn",
        "Collalbo": "collalbo",
        "Quebec": "quebec",
        "Obihiro": "obihiro",
        "Groningen": "groningen kardinge",
        "Utrecht": "utrecht vechtsebanen",
        "Enschede": "enschede",
        "Haarlem": "haarlem",
        "Breda": "breda",
        "Hoorn": "hoorn dewesthoorn",
        "Alkmaar": "alkmaar demeent",
        "Tilburg": "tilburg",
        "Dronten": "dronten",
        "Leeuwarden": "leeuwarden",
        "Deventer": "deventer descheg",
        "Gangneung": "gangneung",
        "Harbin": "harbin",
        "Astana": "astana",
        "Almaty": "almaty medeo",
    }.items()
    for word in words.split()
}
_TOWNS = tuple(dict.fromkeys(_RINKS.values()))
_OTHER_NAMES = ("Thialf", "Milano")
"""Names that results are kept under besides the towns."""


def rink_in(text: str) -> str:
    """Return the rink that a text names by its town or by its own name, as results name it, else empty."""
    words = re.findall(r"[^\W\d_]+", text)
    for length in (3, 2, 1):
        for start in range(len(words) - length + 1):
            rink = _RINKS.get(plain("".join(words[start : start + length])))
            if rink:
                return rink
    return ""


def rink_found(rink: str, rows: int) -> tuple[str, str] | None:
    """Return what was found of a rink under whose name no results are kept, and what to do; None for others.

    A forecast takes each name for a rink of its own, so one that is misspelt is another rink.
    """
    folded = rink.casefold()
    if any(name.casefold() in folded for name in (*_TOWNS, *_OTHER_NAMES)):
        return None
    values = {"rink": quoted(rink), "count": rows}
    town = rink_in(rink)
    if town:
        found = say("the rink {rink} ({count:,} rows) is {town}", town=town, **values)
        if rows == 1:
            found = say("the rink {rink} (1 row) is {town}", town=town, **values)
        return found, say("Write {town}: by another name it is taken for a rink of its own.", town=town)
    found = say("the rink {rink} ({count:,} rows) is not known", **values)
    if rows == 1:
        found = say("the rink {rink} (1 row) is not known", **values)
    hint = did_you_mean(rink.title(), (*_TOWNS, *_OTHER_NAMES))
    return found, say("It is taken for a rink of its own.{hint}", hint=hint)
