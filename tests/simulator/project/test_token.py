"""The text of a scenario: the same what-ifs back, and every damage told."""

from __future__ import annotations

import base64
import hashlib
import json
import zlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from projects import scenario_names, what_ifs

from simulator.event import Event, Sex
from simulator.input.faults import InputRefused
from simulator.project.project import Scenario
from simulator.project.token import MOST_BYTES, MOST_LETTERS, PREFIX, scenario_of_token, token_of
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome, FormShift

SCENARIO = Scenario("A fall", (AssumedOutcome(Sex.W, Event.D1000, "Skater A", AssumedKind.FALLS),))


def packed(content: bytes) -> str:
    """Pack any bytes the way a token is packed."""
    body = zlib.compress(content)
    check = hashlib.blake2b(body, digest_size=6).digest()
    return PREFIX + base64.urlsafe_b64encode(check + body).decode().rstrip("=")


def refused(token: str) -> str:
    with pytest.raises(InputRefused) as told:
        scenario_of_token(token)
    return str(told.value)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.builds(Scenario, scenario_names, st.lists(what_ifs, max_size=6).map(tuple)))
def test_a_scenario_comes_back_as_it_was(scenario: Scenario) -> None:
    assert scenario_of_token(token_of(scenario)) == scenario


def test_a_token_is_short_enough_for_a_message_and_safe_in_an_address() -> None:
    token = token_of(SCENARIO)
    assert len(token) < 200
    assert set(token) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")


def test_lines_broken_by_a_mail_do_no_harm() -> None:
    token = token_of(SCENARIO)
    broken = "  " + "\r\n".join(token[n : n + 20] for n in range(0, len(token), 20)) + "\n"
    assert scenario_of_token(broken) == SCENARIO


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_no_damage_goes_unnoticed(data: st.DataObject) -> None:
    token = token_of(SCENARIO)
    at = data.draw(st.integers(0, len(token) - 2))  # the last letter has spare bits
    letter = data.draw(st.sampled_from("abcXYZ019-_.!é"))
    damaged = token[:at] + letter + token[at + 1 :]
    if damaged != token:
        with pytest.raises(InputRefused):
            scenario_of_token(damaged)


@settings(max_examples=100, deadline=None)
@given(st.text() | st.text(alphabet="abcABC019-_").map(PREFIX.__add__) | st.binary().map(packed))
def test_no_text_does_more_than_be_refused_in_words(text: str) -> None:
    with pytest.raises(InputRefused) as told:
        scenario_of_token(text)
    assert all(fault.source == "scenario text" and fault.found for fault in told.value.faults)


@pytest.mark.parametrize(
    ("token", "words"),
    [
        ("", 'does not begin with "okt1."'),
        ("hello", 'does not begin with "okt1."'),
        ("okt2.abc", "made by a newer program"),
        ("okt1.a+b", "signs that do not belong in it"),
        ("okt1.abcde", "it is not whole"),
        (token_of(SCENARIO)[:-3], "it is not whole"),
        (PREFIX + "a" * MOST_LETTERS, "longer than 100,000 letters"),
        (packed(b"not json"), "what is in it cannot be read"),
        (packed(b"[" * 200_000), "what is in it cannot be read"),
        (packed(b" " * (MOST_BYTES + 1)), "holds more than 1,000,000 bytes"),
        (packed(b"{}"), "there is no scenario in it"),
        (packed(b"[]"), "there is no scenario in it"),
        (packed(b'["a",3]'), "what-if 1: 3 is not a table"),
        (packed(json.dumps(["a", *([{}] * 501)]).encode()), "501 are too many"),
        (packed(b'["a",{"what":"form_shift","sex":"W","skater":"A","s_per_1000m":NaN}]'), "cannot be read"),
        (packed(b'["a",{"what":"form_shift","sex":"W","skater":"A","s_per_1000m":1e999}]'), "not a number"),
        (packed(b'["a",{"what":"form_shift","sex":"W","skater":"A","s_per_1000m":11}]'), "lies between"),
    ],
    ids=range(17),
)  # fmt: skip
def test_what_is_wrong_with_a_token_is_told(token: str, words: str) -> None:
    assert words in refused(token)


def test_all_faults_are_told_at_once() -> None:
    told = refused(packed(b'["a",{"what":"withdrawl"},{"what":"withdrawal","sex":"W","skater":""}]'))
    assert 'Did you mean "withdrawal"?' in told
    assert '"" is not a name' in told


def test_a_scenario_too_long_for_a_text_is_sent_to_the_file() -> None:
    many = tuple(
        FormShift(Sex.W, hashlib.sha256(bytes([n % 256, n // 256])).hexdigest() * 1, None, n / 1000)
        for n in range(3000)
    )
    with pytest.raises(InputRefused, match="Save the project"):
        token_of(Scenario("long", many))
