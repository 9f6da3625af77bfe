"""One key for every way to write the name of a person.

Lists of this sport write ``Anna van der Een``, ``VAN DER EEN Anna``, ``Een, Anna van der``, ``AnnaVAN DER
EEN`` and the like. Read as a ring, from whichever letter, all of them are the same letters: so the
key is that ring, begun at the letter that makes it the smallest text.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from simulator.text import LONGEST_NAME

PARTICLES = frozenset(
    [
        "aan",
        "af",
        "am",
        "bij",
        "da",
        "de",
        "degli",
        "dei",
        "del",
        "della",
        "den",
        "der",
        "des",
        "di",
        "do",
        "dos",
        "du",
        "el",
        "het",
        "in",
        "int",
        "la",
        "las",
        "le",
        "les",
        "op",
        "s",
        "t",
        "te",
        "ten",
        "ter",
        "thoe",
        "toe",
        "tot",
        "uit",
        "uijt",
        "van",
        "vanden",
        "vander",
        "vande",
        "vant",
        "vd",
        "vom",
        "von",
        "zu",
        "zum",
        "zur",
    ]
)
"""Words before a surname that may stand behind it or behind the given name."""

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŋ": "n"}
)
#: Apostrophes of every shape: they part no words, as hyphens do.
_APOSTROPHES = re.compile("['’‘‛`´ʹʻʼʽˈ′‵＇\u0091\u0092\u05f3]")
_COMMAS = re.compile("[,;،，、]")
_APART = re.compile(r"[\W_]+")
#: ``AnnaEEN``: small letters, then capitals to the end of the word.
_GLUED = re.compile(r"^([^\W\d_]*[a-zß-öø-ÿ])([A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’]+)$")
_PART_OF_SURNAME = ("mc", "mac", "fitz", "o")


@lru_cache(maxsize=100_000)
def name_key(text: str) -> str:
    """Return the same for every way to write a name, whatever its capitals, accents, signs and order.

    ``Een, Anna van der``, ``VAN DER EEN Anna`` and ``Anna van der Een`` have one key; it is for comparing
    and means nothing to the eye. An empty text when there is no letter and no digit in the name.
    """
    ring = "".join(key_words(text))[: 2 * LONGEST_NAME]
    return min((ring[i:] + ring[:i] for i in range(len(ring))), default="")


@lru_cache(maxsize=100_000)
def key_words(text: str) -> tuple[str, ...]:
    """Return the words of a name in small letters without accents, the given name first where it can be told.

    A comma or capitals tell which words are the surname.
    """
    composed = unicodedata.normalize("NFKC", _APOSTROPHES.sub("'", text))
    surname, comma, given = _COMMAS.sub(",", composed, count=1).partition(",")
    if comma and given.strip(" ,"):
        words = _with_particles_before(_words(surname))
        words = [*_words(given), *words]  # particles behind the given name stand before the surname now
    else:
        words = _given_first(_words(composed))
    return tuple(plain for word in words if (plain := plain_word(word)))


def plain_word(word: str) -> str:
    """Return a word in small letters, without accents and signs."""
    text = unicodedata.normalize("NFKD", word.casefold().translate(_LETTERS))
    return "".join(one for one in text if one.isalnum())


def _words(text: str) -> list[str]:
    """Return the words of a text, a given name parted from the capitals glued to it."""
    found: list[str] = []
    for word in _APART.sub(" ", _APOSTROPHES.sub("", text)).split():
        glued = _GLUED.match(unicodedata.normalize("NFC", word))
        if glued is not None and glued[1].casefold() not in _PART_OF_SURNAME:
            found += glued.groups()
        else:
            found.append(word)
    return found


def _given_first(words: list[str]) -> list[str]:
    """Return the words with particles in front of a surname that is told by its capitals."""
    loud = [len(word) > 1 and word.isupper() for word in words]
    if all(loud) or not any(loud):
        return words
    particle = [plain_word(word) in PARTICLES for word in words]
    first = next(i for i in range(len(words)) if loud[i])
    last = max(i for i in range(len(words)) if loud[i])
    while first and particle[first - 1]:
        first -= 1
    while last + 1 < len(words) and particle[last + 1]:
        last += 1
    return [*words[:first], *words[last + 1 :], *_with_particles_before(words[first : last + 1])]


def _with_particles_before(words: list[str]) -> list[str]:
    behind = len(words) - _particles_at_the_end(words)
    return [*words[behind:], *words[:behind]]


def _particles_at_the_end(words: list[str]) -> int:
    """Return how many particles stand behind a surname; of particles alone none, they are the surname."""
    count = 0
    while count < len(words) and plain_word(words[len(words) - 1 - count]) in PARTICLES:
        count += 1
    return 0 if count == len(words) else count
