"""The what-ifs of a scenario as a short text to copy and paste."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import re
import zlib
from datetime import date
from typing import Any

from simulator.input.faults import Fault, InputRefused, refuse_if_any
from simulator.input.forms import OneLine
from simulator.input.plain_forms import Many, Most
from simulator.input.toml_reader import TomlReader
from simulator.project.forms import LONGEST_NAME
from simulator.project.project import MOST_WHAT_IFS, Scenario
from simulator.text import clean
from simulator.what_if.base import ANY_KIND
from simulator.words import say

PREFIX = "okt1."
"""Begins every token; the number is the version of its form."""

MOST_LETTERS = 100_000
MOST_BYTES = 1_000_000
"""Longest token that is read, and most bytes it may hold when unpacked."""

SOURCE = say("scenario text")
_CHECK_BYTES = 6
_REMEDY = say("Copy the whole text again.")
_UPDATE = say("Update this program, then paste it again.")
_RIGHT_TEXT = say("Is this the right text?")
_LETTERS = re.compile(r"[A-Za-z0-9_-]*")


def token_of(scenario: Scenario) -> str:
    """Return the token of a scenario: its name and what-ifs, packed.

    Raises
    ------
    InputRefused
        When it would be too long to be read again.
    """
    plain = [scenario.name, *map(ANY_KIND.plain, scenario.what_ifs)]
    text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"), default=_text)
    packed = zlib.compress(text.encode(), 9)
    token = PREFIX + base64.urlsafe_b64encode(_check(packed) + packed).decode().rstrip("=")
    if len(token) > MOST_LETTERS or len(text.encode()) > MOST_BYTES:
        found = say('scenario "{name}" is too long for a text to copy', name=scenario.name)
        raise InputRefused([Fault(SOURCE, found, say("Save the project and pass on the file."))])
    return token


def scenario_of_token(token: str) -> Scenario:
    """Read a token; white space in it, as from a mail that broke the line, is passed over.

    Raises
    ------
    InputRefused
        When it is not whole, not of this program, or holds what cannot be.
    """
    plain = _unpacked(token)
    reader = TomlReader(SOURCE)
    if type(plain) is not list or not plain or type(plain[0]) is not str or not clean(plain[0]):
        raise InputRefused([Fault(SOURCE, say("there is no scenario in it"), _REMEDY)])
    name = OneLine(LONGEST_NAME).of(reader, plain[0], "name")
    what_ifs = Many(ANY_KIND, Most(MOST_WHAT_IFS)).of(reader, plain[1:], "what-if")
    refuse_if_any(reader.faults)
    return Scenario(name, what_ifs)


def _unpacked(token: str) -> Any:  # JSON has no narrower type
    if len(token) > MOST_LETTERS:
        raise _refused(say("it is longer than {most:,} letters", most=MOST_LETTERS), _RIGHT_TEXT)
    letters = "".join(token.split())
    if not letters.startswith(PREFIX):
        newer = re.match(r"okt([0-9]{1,6})\.", letters)
        if newer:
            raise _refused(say("it was made by a newer program"), _UPDATE)
        raise _refused(say('it does not begin with "{prefix}"', prefix=PREFIX), _REMEDY)
    body = letters.removeprefix(PREFIX)
    if not _LETTERS.fullmatch(body):
        raise _refused(say("it has signs that do not belong in it"), _REMEDY)
    try:
        raw = base64.urlsafe_b64decode(body + "=" * (-len(body) % 4))
    except (binascii.Error, ValueError):
        raise _refused(say("it is not whole"), _REMEDY) from None
    check, packed = raw[:_CHECK_BYTES], raw[_CHECK_BYTES:]
    if check != _check(packed):
        raise _refused(say("it is not whole"), _REMEDY)
    return _json(packed)


def _json(packed: bytes) -> Any:
    unpacker = zlib.decompressobj()
    try:
        text = unpacker.decompress(packed, MOST_BYTES)
        if unpacker.unconsumed_tail or not unpacker.eof:
            raise _refused(say("it holds more than {most:,} bytes", most=MOST_BYTES), _RIGHT_TEXT)
        return json.loads(text.decode(), parse_constant=_refuse_constant)
    except (zlib.error, ValueError, RecursionError) as error:
        if isinstance(error, InputRefused):
            raise
        raise _refused(say("what is in it cannot be read"), _REMEDY) from None


def _refuse_constant(word: str) -> None:
    raise ValueError(f"{word} is no number.")


def _check(packed: bytes) -> bytes:
    return hashlib.blake2b(packed, digest_size=_CHECK_BYTES).digest()


def _refused(found: str, remedy: str) -> InputRefused:
    return InputRefused([Fault(SOURCE, found, remedy)])


def _text(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{value!r} has no text.")
