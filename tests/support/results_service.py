"""A results service on this machine that answers as those of the ISU and the KNSB do, with invented names."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PATH = "/events/2026_NED_0009/competitions/3/results/"


def row(
    name: str, time: str | None, rank: int | None = None, *, status: int = 0, official: bool = True,
    gender: str = "F", again: bool = False,
) -> dict[str, object]:  # fmt: skip
    """Return a start as the services tell it; `time` may stand there beside a disqualification."""
    first, last = name.split(" ", 1)
    return {
        "type": "ind",
        "competitor": {
            "number": 7, "identifier": "F147",
            "skater": {
                "firstName": first, "lastName": last, "country": "NED", "gender": gender,
                "dateOfBirth": "1999-01-02",
            },
        },
        "startNumber": 3, "startLane": "I", "armband": "white", "rank": rank, "status": status, "time": time,
        "timeBehind": "", "reskate": again, "isOfficial": official,
        "laps": [{"number": 1, "time": "16.84", "passageTime": "16.841", "rank": 4}],
    }  # fmt: skip


def answer(*rows: dict[str, object]) -> bytes:
    """Return the answer of a service."""
    return json.dumps(rows).encode()


@dataclass
class Service:
    """A server on this machine: what it answers next, and what it was asked.

    Attributes
    ----------
    code, body, headers
        Of the next answers.
    asked
        Path and heading of each request.
    """

    port: int
    code: int = 200
    body: bytes = b"[]"
    headers: Sequence[tuple[str, str]] = ()
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    @property
    def address(self) -> str:
        """The address of the results of one race."""
        return f"http://127.0.0.1:{self.port}{PATH}"


@contextmanager
def results_service() -> Iterator[Service]:
    """Run a server on a free port of this machine; it ends with the block."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            service.asked.append((self.path, dict(self.headers.items())))
            self.send_response(service.code)
            for name, value in service.headers:
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(service.body)))
            self.end_headers()
            if service.code != 304:
                try:
                    self.wfile.write(service.body)
                except OSError:  # who asked has heard enough
                    self.close_connection = True

        def log_message(self, *_words: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    service = Service(server.server_port)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
