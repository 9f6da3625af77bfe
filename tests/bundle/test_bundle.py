"""The built bundle, unpacked from its archive elsewhere and started without anything of the checkout.

Only when asked for: ``pytest tests/bundle --bundle DIR`` with the folder that ``python .ci/bundle`` wrote to.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import tarfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from bundle import archive, parts
from isu_documents import Document
from sweeps import THREE, written

from simulator.defaults import DEFAULT_MEET
from simulator.shipped import shipped

Run = Callable[..., "subprocess.CompletedProcess[str]"]

ENDING = ".exe" if sys.platform == "win32" else ""
LONGEST_S = 600
OF_NO_SCREEN = "This plugin does not support propagateSizeHints()"
WORLD_CUPS = str(shipped("form/results-international.csv"))


@pytest.fixture(scope="session")
def built(pytestconfig: pytest.Config) -> Path:
    """The folder that was built to."""
    told = pytestconfig.getoption("--bundle")
    if told is None:
        pytest.skip("asked for with --bundle DIR, after python .ci/bundle DIR")
    return Path(told).absolute()


@pytest.fixture(scope="session")
def packed(built: Path) -> Path:
    """The archive."""
    (found,) = (*built.glob("*.tar.xz"), *built.glob("*.zip"))
    return found


@pytest.fixture(scope="session")
def bundle(packed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder as a user unpacks it, with a blank in its path."""
    where = tmp_path_factory.mktemp("bundle") / "My programs"
    if packed.suffix == ".zip":
        shutil.unpack_archive(packed, where)
    else:
        with tarfile.open(packed) as opened:
            opened.extractall(where, filter="data")
    return where / parts.NAME


def away_from_here(home: Path) -> dict[str, str]:
    """Return an environment with nothing of ours, and hardly anything of others."""
    system = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP") if name in os.environ}
    own = {"PATH": str(home), "HOME": str(home), "LANG": "C.UTF-8"}
    return {**system, **own, "QT_QPA_PLATFORM": "offscreen", "OKT_CACHE": "off"}


@pytest.fixture
def away(tmp_path: Path) -> dict[str, str]:
    """An environment with nothing of ours."""
    (tmp_path / "home").mkdir()
    return away_from_here(tmp_path / "home")


@pytest.fixture
def run(bundle: Path, away: dict[str, str], tmp_path: Path) -> Run:
    """Runs a program of the bundle in another folder."""

    def started(
        program: str, *arguments: str | Path, code: int | None = 0
    ) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [str(bundle / f"{program}{ENDING}"), *map(str, arguments)],
            cwd=tmp_path, env=away, check=False,
            capture_output=True, text=True, encoding="utf-8", timeout=LONGEST_S,
        )  # fmt: skip
        assert "Traceback" not in done.stdout + done.stderr, done.stderr
        assert code is None or done.returncode == code, done.stderr
        return done

    return started


def of_checkout(module: str, *arguments: str | Path, folder: Path) -> str:
    """Output of the same in this checkout."""
    command = [sys.executable, "-m", module, *map(str, arguments)]
    environment = {**os.environ, "OKT_CACHE": "off", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=True
    )
    return done.stdout


def without_time(text: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(text)
    assert told.get("run", {}).pop("elapsed_s", 1) > 0
    return told


@pytest.fixture(scope="session")
def inside(bundle: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the bundle holds by its own account, and the checkout by its."""
    folder = tmp_path_factory.mktemp("inside")
    environment = away_from_here(folder)
    command = [str(bundle / f"okt-simulator{ENDING}"), "--own-program", "ui.tour.inside"]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True)
    return json.loads(done.stdout), json.loads(of_checkout("ui.tour.inside", folder=folder))


def test_archive_and_folder_are_small_enough(packed: Path, bundle: Path) -> None:
    assert archive.is_small_enough(bundle, packed), archive.sizes_text(bundle, packed)


def test_every_file_has_its_sum_and_every_link_its_end(bundle: Path) -> None:
    lines = (bundle / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    told = {place: digest for digest, place in (line.split("  ", 1) for line in lines)}
    files = {path.relative_to(bundle).as_posix() for path in bundle.rglob("*") if path.is_file()}
    assert set(told) == files - {"SHA256SUMS"}
    for place, digest in told.items():
        assert hashlib.sha256((bundle / place).read_bytes()).hexdigest() == digest, place
    assert [path for path in bundle.rglob("*") if path.is_symlink() and not path.exists()] == []


def test_the_licences_of_its_parts_are_inside(bundle: Path) -> None:
    with (bundle / "licences" / "LIST.txt").open(encoding="utf-8", newline="") as stream:
        told = [row["part"] for row in csv.DictReader(stream, delimiter="\t")]
    assert {"PySide6_Essentials", "numpy", "scipy", "pandas", "pyqtgraph", "Python", "fontpkg-inter"} <= set(
        told
    )
    for part in told:
        assert any(path.stat().st_size > 100 for path in (bundle / "licences" / part).iterdir()), part


def test_qt_can_be_replaced_and_only_what_is_used_of_it_is_there(bundle: Path) -> None:
    qt = bundle / "_internal" / "PySide6"
    names = {path.name for path in qt.rglob("*") if path.is_file()}
    assert any("Qt6Core" in name for name in names)
    assert not [
        name for name in names if "Qml" in name or "Quick" in name or "sqlite" in name or "eglfs" in name
    ]
    loaded = {path.parent.name for path in qt.rglob("*") if "plugins" in path.parts and path.is_file()}
    assert loaded <= set(parts.PLUGINS)


def test_it_holds_what_the_checkout_holds_and_no_optional_extra(
    inside: tuple[dict[str, Any], dict[str, Any]], bundle: Path
) -> None:
    here, checkout = inside
    assert here["resources"] == checkout["resources"]
    assert here["modules"] == checkout["modules"]
    assert not any(here["modules"].values())
    assert here["compiled_loops"] == checkout["compiled_loops"]
    assert here["extras"] == []
    assert Path(here["qt"]).is_relative_to(bundle)


def test_the_font_the_language_and_the_icon_are_ours(
    inside: tuple[dict[str, Any], dict[str, Any]],
) -> None:
    here, checkout = inside
    assert here["font"] == checkout["font"]
    assert here["font"]["family"].startswith("Inter")
    assert here["dutch"] == ["Annuleren", "Nieuw scenario"]
    assert here["icon"] == checkout["icon"]


def test_the_window_shows_its_bars_and_follows_the_slider(run: Run, away: dict[str, str]) -> None:
    done = run("okt-simulator", "--own-program", "ui.tour.start_trial", "0", away["HOME"])
    assert {"frame_s", "bars_s", "final_s", "slider_final_s"} <= set(json.loads(done.stdout))
    assert set(done.stderr.splitlines()) <= {OF_NO_SCREEN}


def test_what_a_process_of_its_own_forecasts_is_kept_for_all_programs_of_the_bundle(
    run: Run, away: dict[str, str], tmp_path: Path
) -> None:
    away["OKT_CACHE"] = str(tmp_path / "kept")
    run("okt-simulator", "--own-program", "simulator.project.fit_ahead", DEFAULT_MEET)
    before = [(own.name, own.read_bytes()) for own in (tmp_path / "kept").iterdir()]
    assert len(before) == 1
    run("okt", "simulate", "--tournaments", "1000")
    assert [(own.name, own.read_bytes()) for own in (tmp_path / "kept").iterdir()] == before


@pytest.mark.parametrize(
    "arguments",
    [
        ("simulate", "--seed", "2026", "--tournaments", "20000", "--json", "-"),
        ("games", "--tournaments", "3000", "--json", "-"),
        ("policy", "--sex", "W", "--tournaments", "2000", "--json", "-"),
        ("quota", "--country", "NOR", "--results", WORLD_CUPS, "--json", "-"),
        ("rules", "list"),
    ],
)
def test_the_numbers_are_those_of_the_checkout_to_the_last_bit(
    arguments: tuple[str, ...], run: Run, tmp_path: Path
) -> None:
    here, checkout = run("okt", *arguments).stdout, of_checkout("simulator.cli", *arguments, folder=tmp_path)
    if "--json" in arguments:
        assert without_time(here) == without_time(checkout)
    else:
        assert here == checkout


def test_a_sweep_in_two_processes_is_that_of_the_checkout(run: Run, tmp_path: Path) -> None:
    file = written(tmp_path, THREE)
    told = run("okt", "sweep", file, "--workers", "2", "--json", "-").stdout
    assert told == of_checkout("simulator.cli", "sweep", file, "--json", "-", folder=tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="an interrupt is sent as elsewhere than on Windows")
def test_an_interrupted_sweep_says_so_and_leaves_no_process(
    bundle: Path, away: dict[str, str], tmp_path: Path
) -> None:
    many = str([step / 1000 for step in range(1000)])
    file = written(tmp_path, THREE.replace("400", "20_000").replace("[-0.3, 0.3]", many))
    command = [str(bundle / "okt"), "sweep", str(file), "--workers", "2", "--json", str(tmp_path / "s.jsonl")]
    with subprocess.Popen(
        command, cwd=tmp_path, env=away, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        counted = tmp_path / "s.jsonl"
        while process.poll() is None and not (counted.exists() and counted.stat().st_size):
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=LONGEST_S)
    assert "Interrupted" in told
    assert "Warning" not in told
    assert "Traceback" not in told
    if sys.platform == "linux":
        ours, late = str(bundle).encode(), time.monotonic() + LONGEST_S
        while left := [own for own in Path("/proc").glob("[0-9]*/cmdline") if ours in bytes_of(own)]:
            assert time.monotonic() < late, left
            time.sleep(0.05)


def bytes_of(file: Path) -> bytes:
    """Return what a file of a process holds, nothing when it has ended."""
    try:
        return file.read_bytes()
    except OSError:
        return b""


def test_a_report_is_written_and_verified_and_says_how_it_becomes_a_pdf(run: Run, tmp_path: Path) -> None:
    done = run("okt", "report", "--tournaments", "2000", "--out", "r.html")
    assert (tmp_path / "r.html").is_file()
    assert run("okt", "verify", "r.html").stdout
    done = run("okt", "report", "--tournaments", "2000", "--out", "s.pdf", code=None)
    assert (tmp_path / "s.html").is_file()
    assert "print it there as PDF" in done.stdout + done.stderr
    assert "okt-simulator[report]" not in done.stdout + done.stderr


def test_workbooks_and_documents_are_read_by_programs_of_the_bundle(run: Run, tmp_path: Path) -> None:
    rows = list(csv.reader(io.StringIO(shipped("form/results.csv").read_text(encoding="utf-8"))))[:60]
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)  # type: ignore[union-attr]
    book.save(tmp_path / "form.xlsx")
    (tmp_path / "race.pdf").write_bytes(Document().bytes())
    (tmp_path / "broken.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    for file in ("form.xlsx", "race.pdf"):
        told = run("okt", "form", "check", file, code=None).stdout
        assert told == of_checkout("simulator.cli", "form", "check", file, folder=tmp_path)
    assert "the workbook is damaged" in run("okt", "form", "check", "broken.xlsx", code=2).stdout


def test_a_report_is_written_in_dutch(run: Run, tmp_path: Path) -> None:
    run("okt", "report", "--language", "nl", "--tournaments", "1000", "--out", "report.html")
    assert '<html lang="nl"' in (tmp_path / "report.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("program", "arguments", "words"),
    [
        ("okt", ("simulate", "--tournaments", "many"), "many"),
        ("okt", ("simulate", "--meet", "no-such-meet"), "no-such-meet"),
        ("okt", ("dream",), "dream"),
        ("okt", ("--own-program", "os"), "modules of this program only"),
        ("okt", ("sweep", "no.toml"), "no.toml"),
        ("okt-simulator", ("--full-screen",), "--full-screen"),
    ],
)
def test_wrong_input_ends_with_a_sentence(
    program: str, arguments: tuple[str, ...], words: str, run: Run
) -> None:
    assert words in run(program, *arguments, code=2).stderr


def test_both_tell_what_they_can(run: Run) -> None:
    assert "simulate" in run("okt", "--help").stdout
    assert "--install-desktop-entry" in run("okt-simulator", "--help").stdout
    assert run("okt", "--version").stdout.split()[-1] == run("okt-simulator", "--version").stdout.split()[-1]


def test_the_entry_of_the_desktop_starts_the_bundle(run: Run, away: dict[str, str], bundle: Path) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("the desktop of Linux")
    run("okt-simulator", "--install-desktop-entry")
    entry = Path(away["HOME"], ".local", "share", "applications", "okt-simulator.desktop")
    assert f'Exec="{bundle / "okt-simulator"}" %f' in entry.read_text(encoding="utf-8")
    run("okt-simulator", "--remove-desktop-entry")
    assert not entry.exists()
