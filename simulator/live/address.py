"""Results from an address on the web: one host, asked seldom, with bounds on size and time."""

from __future__ import annotations

import hashlib
import http.client
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from email.message import Message
from typing import IO
from urllib.parse import SplitResult, urlsplit

from simulator.input.faults import Fault, InputRefused
from simulator.text import is_line, quoted
from simulator.words import Said, say

LEAST_APART_S = 5.0
"""An address is asked no more often than this."""

MOST_BYTES = 5_000_000
LONGEST_ADDRESS = 500
SILENT_S, WHOLE_S = 8.0, 20.0
"""An answer may be silent for so long, and take so long in all."""

_LONGEST_APART_S, _LONGEST_TOLD_S = 120.0, 1800.0
_PORTS = {"http": 80, "https": 443}
_STEP = 1 << 16


def address_fault(address: str) -> Fault | None:
    """Say why an address is none that is asked; None when it is one."""
    expected = say("Write an address of results that begins with http:// or https://.")
    if not is_line(address, LONGEST_ADDRESS, 1) or any(sign in address for sign in " \\\"'<>"):
        return Fault(say("address"), say("{text} is no address", text=quoted(address)), expected)
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return Fault(say("address"), say("{text} is no address", text=quoted(address)), expected)
    if parts.scheme not in _PORTS or not parts.hostname or port == 0 or not address.isascii():
        return Fault(say("address"), say("{text} is no address of the web", text=quoted(address)), expected)
    if parts.username is not None or parts.password is not None:
        found = say("there is a name or password in the address")
        return Fault(say("address"), found, say("Leave it out; none is sent."))
    return None


class Address:
    """An address that is asked for results, no more often than every five seconds.

    Nothing is opened before `fetch` is called, and then this address alone: an answer that sends on to
    another host is refused.

    Parameters
    ----------
    address
        Beginning with ``http://`` or ``https://``.
    clock
        Seconds that only ever grow.

    Raises
    ------
    InputRefused
        When it is no such address.
    """

    def __init__(self, address: str, clock: Callable[[], float] = time.monotonic) -> None:
        fault = address_fault(address)
        if fault is not None:
            raise InputRefused([fault])
        self.name = urlsplit(address).hostname or ""
        self._address, self._clock = address, clock
        self._next, self._apart, self._told_to_wait = float("-inf"), LEAST_APART_S, 0.0
        self._tag, self._since, self._sha256 = "", "", ""
        self._opener = _opener(address)

    def forget(self) -> None:
        """Take the next answer for a new one, whatever it is; it is asked no earlier for that."""
        self._tag = self._since = self._sha256 = ""

    def fetch(self) -> str | None:
        """Ask, and return the text of the answer; None when it is too early or nothing is new.

        Raises
        ------
        InputRefused
            When nothing comes that could be results, in a sentence.
        """
        if self._clock() < self._next:
            return None
        self._told_to_wait = 0.0
        try:
            content = self._content()
        except InputRefused:
            self._apart = min(2 * self._apart, _LONGEST_APART_S)
            raise
        finally:
            self._next = self._clock() + max(self._apart, self._told_to_wait)
        self._apart = LEAST_APART_S
        self._next = self._clock() + self._apart
        sha256 = hashlib.sha256(content).hexdigest() if content is not None else self._sha256
        if content is None or sha256 == self._sha256:
            return None
        text = self._json(content)
        self._sha256 = sha256
        return text

    def _content(self) -> bytes | None:
        headers = {"Accept": "application/json", "User-Agent": "OKT-Simulator", "Accept-Encoding": "identity"}
        if self._tag:
            headers["If-None-Match"] = self._tag
        if self._since:
            headers["If-Modified-Since"] = self._since
        request = urllib.request.Request(self._address, headers=headers)  # noqa: S310 - http and https only
        begun = time.monotonic()
        try:
            with self._opener.open(request, timeout=SILENT_S) as answer:
                content = self._bounded(answer, begun)
                self._tag = _header(answer.headers, "ETag")
                self._since = _header(answer.headers, "Last-Modified")
                return content
        except urllib.error.HTTPError as error:
            with error:
                if error.code == http.client.NOT_MODIFIED:
                    return None
                self._wait_as_told(error.headers)
                raise self._refused(
                    say("the address answers {code}", code=error.code),
                    say("Look at it in a browser."),
                ) from None
        except (OSError, http.client.HTTPException, ValueError) as error:
            if isinstance(error, InputRefused):
                raise
            raise self._refused(
                say("nothing comes from the address"), say("Look at the connection and the address.")
            ) from None

    def _bounded(self, answer: IO[bytes], begun: float) -> bytes:
        content = bytearray()
        while part := answer.read1(_STEP):  # type: ignore[attr-defined]
            content += part
            if len(content) > MOST_BYTES:
                raise self._refused(
                    say("the answer is longer than {most:,.0f} MB", most=MOST_BYTES / 1e6),
                    say("Take the address of the results of one race."),
                )
            if time.monotonic() - begun > WHOLE_S:
                raise self._refused(
                    say("the answer takes longer than {most:,.0f} s", most=WHOLE_S), say("Try it later.")
                )
        return bytes(content)

    def _wait_as_told(self, headers: Message | None) -> None:
        told = _header(headers, "Retry-After")
        if told.isdecimal() and len(told) < 6:
            self._told_to_wait = min(float(told), _LONGEST_TOLD_S)

    def _json(self, content: bytes) -> str:
        from simulator.results.objects import is_json

        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = ""
        if not is_json(text):
            raise self._refused(
                say("the address gives no JSON of results"),
                say("Take the address that ends in /results/ at the results service of the ISU or the KNSB."),
            )
        return text

    def _refused(self, found: Said, remedy: Said) -> InputRefused:
        return InputRefused([Fault(self.name, found, remedy)])


def _header(headers: Message | None, name: str) -> str:
    text = str(headers.get(name, "")) if headers is not None else ""
    return text if is_line(text, 200, 1) else ""


class _SameHost(urllib.request.HTTPRedirectHandler):
    """Follows an answer that sends on only where that stays with the host that was asked."""

    max_redirections = 3

    def __init__(self, asked: SplitResult) -> None:
        self._asked = asked

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> urllib.request.Request | None:
        asked = self._asked
        if address_fault(newurl) is None and _host(urlsplit(newurl)) in (_host(asked), _safer(asked)):
            return super().redirect_request(req, fp, code, msg, headers, newurl)
        fp.close()
        found = say("the address sends on to another one, which is not opened: {text}", text=quoted(newurl))
        raise InputRefused([Fault(asked.hostname or "", found, say("Give that address if you trust it."))])


def _host(parts: SplitResult) -> tuple[str, str, int]:
    return parts.scheme, (parts.hostname or "").casefold(), parts.port or _PORTS.get(parts.scheme, 0)


def _safer(parts: SplitResult) -> tuple[str, str, int]:
    """Return the same host asked by https, where it was asked by http at its usual port."""
    scheme, host, port = _host(parts)
    return ("https", host, 443) if (scheme, port) == ("http", 80) else (scheme, host, port)


def _opener(address: str) -> urllib.request.OpenerDirector:
    """Return what opens http and https and nothing else, neither files nor other schemes."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(), urllib.request.UnknownHandler(), urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(), urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(), _SameHost(urlsplit(address)),
    ):  # fmt: skip
        opener.add_handler(handler)
    opener.addheaders = []
    return opener
