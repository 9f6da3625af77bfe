"""Files that would crash, hang or flood the library that reads them end in a sentence."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from isu_documents import Document
from pdf_pages import Text, pdf

from simulator.results import read_results
from simulator.results.bounded_program import ProgramFailed, run_bounded
from simulator.results.raw_table import unhindered


def _program(folder: Path, text: str) -> Path:
    (folder / "program.py").write_text(text)
    return folder / "program.py"


def test_lines_of_json_are_the_answer(tmp_path: Path) -> None:
    program = _program(tmp_path, "import sys; print(len(sys.stdin.buffer.read())); print('[1, 2]')")
    assert list(run_bounded(program, b"abc", unhindered)) == [3, [1, 2]]


@pytest.mark.parametrize(
    "text",
    [
        "import os, signal; os.kill(os.getpid(), signal.SIGTERM)",
        "raise SystemExit(3)",
        "print('no answer')",
        "import sys; sys.stdin.close(); raise SystemExit(1)",
    ],
)
def test_a_program_that_ends_badly(tmp_path: Path, text: str) -> None:
    with pytest.raises(ProgramFailed, match="ended without an answer"):
        list(run_bounded(_program(tmp_path, text), b"x" * 1_000_000, unhindered))


def test_a_program_that_goes_on_for_ever_is_ended(tmp_path: Path) -> None:
    with pytest.raises(ProgramFailed, match="took too long"):
        run_bounded(_program(tmp_path, "while True: pass"), b"", unhindered, most_s=0.3)


def test_modules_beside_the_program_are_not_searched(tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit(1)")
    assert list(run_bounded(_program(tmp_path, "import json; print(1)"), b"", unhindered)) == [1]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("raise SystemExit(1)", "the PDF document cannot be read: it ended without an answer"),
        ("import os; os.abort()", "the PDF document cannot be read: it ended without an answer"),
    ],
)
def test_a_document_that_ends_its_reader_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, words: str
) -> None:
    monkeypatch.setattr("simulator.results.isu_pdf_words._PROGRAM", _program(tmp_path, text))
    assert _fault(tmp_path, Document().bytes()).startswith(f"result.pdf: {words}")


def _fault(folder: Path, content: bytes) -> str:
    (folder / "result.pdf").write_bytes(content)
    (fault,) = read_results(folder / "result.pdf").faults
    return str(fault)


def test_a_document_is_read_in_a_process_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "result.pdf").write_bytes(Document().bytes())
    report = read_results(tmp_path / "result.pdf")
    assert report.table is not None
    assert report.table["time_ms"].tolist()[:4] == [34_510, 34_603, 34_607, 34_720]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_damaged_documents_end_in_sentences(tmp_path: Path, data: st.DataObject) -> None:
    content = bytearray(Document().bytes())
    for place in data.draw(st.lists(st.integers(8, len(content) - 1), min_size=1, max_size=30)):
        content[place] = data.draw(st.integers(0, 255))
    (tmp_path / "result.pdf").write_bytes(content)
    report = read_results(tmp_path / "result.pdf")
    assert (report.table is None) == bool(report.faults)


def test_a_document_of_too_many_pages(tmp_path: Path) -> None:
    assert "has more than 40 pages. Choose the result of one race." in _fault(tmp_path, pdf([[]] * 41))


def test_a_document_of_too_many_letters(tmp_path: Path) -> None:
    page = [Text(10, 10 + row, "x" * 5_000, 1) for row in range(41)]
    assert "holds more than 200,000 letters" in _fault(tmp_path, pdf([page]))


def test_a_document_that_is_too_big(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("simulator.results.isu_pdf_words.MOST_BYTES", 1000)
    assert "the PDF document is too big" in _fault(tmp_path, Document().bytes())


def test_a_locked_document(tmp_path: Path) -> None:
    lock = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O (%b) /U (%b) >> /ID [(aa) (aa)] /Size" % (
        b"o" * 32,
        b"u" * 32,
    )
    locked = Document().bytes().replace(b"trailer << /Size", b"trailer << " + lock)
    assert "is locked with a password. Open it, save it without one" in _fault(tmp_path, locked)


def test_a_page_that_unpacks_to_far_more_than_its_text(tmp_path: Path) -> None:
    packed = zlib.compress(b" " * 30_000_000)
    content = b"<< /Length %d /Filter /FlateDecode >> stream\n%b\nendstream" % (len(packed), packed)
    empty = pdf([[]])
    start = empty.index(b"7 0 obj\n") + len(b"7 0 obj\n")
    bomb = empty[:start] + content + empty[empty.index(b"\nendobj", start) :]
    assert _fault(tmp_path, bomb)


def test_whoever_waits_can_stop_it(tmp_path: Path) -> None:
    class Stopped(Exception):  # noqa: N818 - no error
        pass

    def stop() -> None:
        raise Stopped

    with pytest.raises(Stopped):
        run_bounded(_program(tmp_path, "while True: pass"), b"", stop)


def test_a_program_that_is_slow_to_begin_reads_all_of_a_large_file(tmp_path: Path) -> None:
    slow = "import json, sys, time; time.sleep(0.5); print(json.dumps(len(sys.stdin.buffer.read())))"
    assert list(run_bounded(_program(tmp_path, slow), b"x" * 5_000_000, unhindered)) == [5_000_000]
