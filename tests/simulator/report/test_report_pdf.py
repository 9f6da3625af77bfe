"""A report as PDF, and what there is without the packages for it."""

from __future__ import annotations

import re
import zlib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from builders import Start, plan_of, rules_of
from typer.testing import CliRunner

from simulator.cli.commands import app
from simulator.event import Event, Sex
from simulator.input.faults import InputRefused
from simulator.report.files import Written, report_files, write_report
from simulator.report.pdf import fingerprint, has_pdf, no_pdf_fault, pdf_of
from simulator.report.values import Reported, report_values

AT = datetime(2025, 12, 15, 21, 40, tzinfo=UTC)
needs_weasyprint = pytest.mark.skipif(not has_pdf(), reason="WeasyPrint is not installed")


@pytest.fixture(scope="module")
def values() -> dict[str, Any]:
    """Four women of whom one is nearly sure of a ticket, in an event of more than a minute."""
    starts = [
        Start(f"Skater Élise {letter}", Event.D1000, time_s=74.0 + 0.25 * at, spread=0.004)
        for at, letter in enumerate("ABCD")
    ]
    plan = plan_of(starts, rules=rules_of(["1000-1", "1000-2"], cap=2))
    return report_values(Reported(plan, 400, 3, sexes=(Sex.W,)))


@pytest.fixture(scope="module")
def pair(values: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> tuple[str, bytes]:
    """The HTML and the PDF of one run."""
    if not has_pdf():
        pytest.skip("WeasyPrint is not installed")
    folder = tmp_path_factory.mktemp("report")
    written = write_report(values, report_files(folder / "r.pdf"), AT, "en")
    assert written == Written((folder / "r.html", folder / "r.pdf"))
    return (folder / "r.html").read_text("utf-8"), (folder / "r.pdf").read_bytes()


def text_of(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def unpacked(content: bytes) -> bytes:
    """All streams of a PDF, unpacked where they are packed."""
    told = [content]
    for stream in re.findall(rb"stream\n(.*?)\nendstream", content, re.DOTALL):
        try:
            told.append(zlib.decompress(stream))
        except zlib.error:
            told.append(stream)
    return b"\n".join(told)


def test_times_and_chances_can_be_copied_out_of_the_pdf(
    values: dict[str, Any], pair: tuple[str, bytes]
) -> None:
    text = text_of(pair[1])
    first = values["sexes"][0]["skaters"][0]
    time_s = first["events"]["1000"]["median_time_s"]
    assert f"1:{int(time_s * 100 + 0.1) % 6000 / 100:05.2f}" in text
    assert f"{int(100 * first['ticket'] + 0.5)}\u202f%" in text
    assert "Skater Élise A" in text
    assert all(sign.isprintable() or sign.isspace() or sign == "\ufffe" for sign in text)
    assert not re.search(r"[\ue000-\uf8ff]", text)


def test_the_pdf_is_tagged_is_a4_and_has_its_fonts(pair: tuple[str, bytes]) -> None:
    document = pypdfium2.PdfDocument(pair[1])
    assert document.is_tagged()
    assert [round(one) for one in document[0].get_size()] == [595, 842]
    document.close()
    inside = unpacked(pair[1])
    assert b"pdfuaid" in inside
    fonts = set(re.findall(rb"/BaseFont\s*/[A-Z]{6}\+([\w-]+)", inside))
    assert fonts == {b"Inter", b"Inter-Semi-Bold", b"Inter-Bold"}
    assert inside.count(b"/FontFile") >= len(fonts)


def test_the_pdf_prints_the_fingerprint_of_its_html(pair: tuple[str, bytes]) -> None:
    assert f"SHA-256 {fingerprint(pair[0])[:12]}" in text_of(pair[1])


def test_only_the_letters_needed_are_embedded(pair: tuple[str, bytes]) -> None:
    fonts = re.findall(r"font-weight:(\d+);src:url\(\"data:font/woff2;base64,([^\"]+)", pair[0])
    assert [weight for weight, _ in fonts] == ["400", "600", "700"]
    assert all(len(data) < 40_000 for _, data in fonts)


@needs_weasyprint
def test_nothing_is_fetched_for_a_pdf(tmp_path: Path) -> None:
    secret = tmp_path / "secret.svg"
    secret.write_text('<svg xmlns="http://www.w3.org/2000/svg"><text y="9">SECRET</text></svg>')
    assert "SECRET" not in text_of(
        pdf_of(f'<html lang="en"><title>x</title><img alt="a" src="{secret.as_uri()}">')
    )


@pytest.fixture
def no_weasyprint(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("simulator.report.files.has_pdf", lambda: False)
    monkeypatch.setattr("simulator.report.pdf.has_pdf", lambda: False)


@pytest.mark.usefixtures("no_weasyprint")
def test_without_the_packages_the_html_is_written_and_one_sentence_says_what_is_missing(
    values: dict[str, Any], tmp_path: Path
) -> None:
    written = write_report(values, report_files(tmp_path / "r.pdf"), AT, "en")
    assert written.files == (tmp_path / "r.html",)
    assert str(written.missing) == (
        "report: a PDF needs WeasyPrint and the library Pango, which are not installed. "
        "Install okt-simulator[report], or print the HTML from a browser."
    )
    assert not (tmp_path / "r.pdf").exists()
    with pytest.raises(InputRefused):
        pdf_of("<p>")


def test_a_page_that_nobody_named_is_not_written_over_unless_it_is_that_of_the_pdf(tmp_path: Path) -> None:
    page, pdf = tmp_path / "r.html", tmp_path / "r.pdf"
    page.write_text("the report of last week")
    with pytest.raises(InputRefused, match="belongs to no PDF of that name"):
        report_files(pdf)
    assert report_files(page) == (page,)
    pdf.write_text("its pages")
    assert report_files(pdf) == (page, pdf)


@pytest.mark.usefixtures("no_weasyprint")
def test_the_command_does_not_end_as_if_there_were_a_pdf(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["report", "--tournaments", "200", "--out", str(tmp_path / "r.pdf")])
    assert (tmp_path / "r.html").exists()
    assert "a PDF needs WeasyPrint" in done.stderr
    assert done.exit_code == 2


@pytest.mark.usefixtures("no_weasyprint")
def test_a_bundle_without_the_packages_sends_nobody_to_install_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("simulator.report.pdf.in_bundle", lambda: True)
    told = str(no_pdf_fault())
    assert told.endswith("Open the HTML in a browser and print it there as PDF.")
    assert "okt-simulator[report]" not in told


def test_without_the_packages_the_fonts_of_the_system_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    from simulator.report import fonts

    monkeypatch.setitem(sys.modules, "brotli", None)
    fonts._rules.cache_clear()
    assert fonts.embedded("abc") == ""
    fonts._rules.cache_clear()


# The command -------------------------------------------------------------------------------------


def okt(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["report", *arguments])
    return result.exit_code, result.output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--out", "r.docx"], "the name of a report ends in .html or .pdf"),
        (["--out", "r.html", "--language", "fr"], '"fr" is not known'),
        (["--out", "r.html", "--scenario", "x"], "there is no project to take a scenario from"),
        (["--out", "gone/r.html"], "gone"),
        (["--out", "r.html", "--tournaments", "0"], "0 is out of range"),
    ],
)
def test_wishes_that_cannot_be_are_told_before_anything_is_simulated(
    arguments: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, output = okt(*arguments)
    assert code == 2
    assert said in " ".join(output.split())
    assert not list(tmp_path.iterdir())
