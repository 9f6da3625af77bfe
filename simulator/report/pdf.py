"""A report as PDF: its HTML laid out on A4 by WeasyPrint, tagged, its fonts embedded, its text text."""

from __future__ import annotations

import hashlib
import logging
import warnings
from typing import Any

from simulator.input.faults import Fault, InputRefused
from simulator.programs import in_bundle
from simulator.words import say

_DIGITS = 12


def has_pdf() -> bool:
    """Whether the extra that lays out PDF is installed, with the libraries of the system that it needs."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # of a library that later versions need
            import weasyprint  # noqa: F401
    except (ImportError, OSError):  # the second: no Pango
        return False
    return True


def no_pdf_fault() -> Fault:
    """Say what is missing for a PDF."""
    found = say("a PDF needs WeasyPrint and the library Pango, which are not installed")
    remedy = say("Install okt-simulator[report], or print the HTML from a browser.")
    if in_bundle():
        remedy = say("Open the HTML in a browser and print it there as PDF.")
    return Fault(say("report"), found, remedy)


def pdf_of(html: str) -> bytes:
    """Return a report as PDF (PDF/UA-1), with the fingerprint of its HTML on every page.

    Raises
    ------
    InputRefused
        When WeasyPrint or what it needs is not installed.
    """
    if not has_pdf():
        raise InputRefused([no_pdf_fault()])
    import weasyprint

    for name in ("weasyprint", "fontTools"):  # what they tell of a sheet of our own helps no user
        logging.getLogger(name).setLevel(logging.CRITICAL)
    digest = fingerprint(html)[:_DIGITS]
    foot = weasyprint.CSS(
        string=f'@page {{ @bottom-center {{ content: "SHA-256 {digest}"; '
        "font-family: Inter, 'Noto Sans', sans-serif; font-size: 7.5pt; color: #5A6572 } }"
    )
    document = weasyprint.HTML(string=html, url_fetcher=_only_what_it_holds())
    made: bytes = document.write_pdf(stylesheets=[foot], pdf_variant="pdf/ua-1", full_fonts=False)
    return made


def fingerprint(html: str) -> str:
    """Return the SHA-256 of a report as it stands in its file."""
    return hashlib.sha256(html.encode()).hexdigest()


def _only_what_it_holds() -> Any:
    """Return what fetches the font that a report holds itself, and nothing from anywhere else."""
    import weasyprint

    return weasyprint.URLFetcher(allowed_protocols=("data",), allow_redirects=False)
