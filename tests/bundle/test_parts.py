"""What goes into the bundle: all that the program opens or names in a call, and nothing it does not use."""

from __future__ import annotations

import ast
import hashlib
import sys
import tomllib
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

import pytest
from bundle import archive, icons, licences, papers, parts
from PySide6.QtGui import QImage

from simulator.report.inputs_block import _PACKAGES

ROOT = Path(__file__).resolve().parents[2]
BUILDER = ROOT / ".ci" / "bundle"
CALLS = {"import_module", "find_spec", "files", "module_command", "module", "_measured", "run_module"}
"""Functions that take a module by its name."""


@cache
def modules_named() -> tuple[set[str], dict[str, Path]]:
    """Modules that our code imports by a statement, which PyInstaller sees; and those it names in a call."""
    by_statement: set[str] = set()
    in_calls: dict[str, Path] = {}
    for top in ("simulator", "ui"):
        for path in (ROOT / top).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    by_statement |= {alias.name for alias in node.names}
                elif isinstance(node, ast.ImportFrom) and node.module:
                    by_statement |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
                elif isinstance(node, ast.Call) and (name := named_in(node)):
                    in_calls[name] = path
    return by_statement, in_calls


def named_in(call: ast.Call) -> str:
    """The module that a call names by a literal, or by the beginning of one; nothing for other calls."""
    if not call.args or getattr(call.func, "id", getattr(call.func, "attr", "")) not in CALLS:
        return ""
    first = call.args[0]
    if isinstance(first, ast.JoinedStr):
        first = first.values[0]
    return first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else ""


def is_left_out(module: str) -> bool:
    return any(module == own or module.startswith(f"{own}.") for own in parts.LEFT_OUT)


def test_every_module_named_in_a_call_goes_in() -> None:
    by_statement, in_calls = modules_named()
    assert {"simulator.event", "ui.views.", "ui.tour.start", "resources", "scipy.optimize"} <= set(in_calls)
    extras = set(parts.EXTRAS)
    for module, path in in_calls.items():
        top = module.partition(".")[0]
        known = top in parts.PACKAGES or module in by_statement or module in parts.OTHER_MODULES
        assert known or top in extras, f"{path} names {module}"


def test_what_our_code_imports_is_not_left_out_but_for_the_optional_extras() -> None:
    by_statement, _ = modules_named()
    left_out = {module for module in by_statement if is_left_out(module)}
    assert {module.partition(".")[0] for module in left_out} <= set(parts.EXTRAS)


def test_the_optional_extras_are_left_out() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = told["optional-dependencies"]
    wanted = {line.partition(">")[0] for name in ("report", "parquet", "sweep") for line in extras[name]}
    assert wanted <= set(parts.EXTRAS)
    assert set(parts.EXTRAS) <= set(parts.LEFT_OUT)
    assert all("==" in line for line in extras["bundle"])  # another builder makes another bundle


def test_what_is_collected_is_there() -> None:
    for package in (*parts.PACKAGES, *parts.FILES_OF, *parts.OTHER_MODULES):
        assert find_spec(package) is not None, package
    for file in parts.PROGRAMS.values():
        assert (BUILDER / file).is_file()
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(parts.PROGRAMS) == set(scripts["scripts"]) | set(scripts["gui-scripts"])
    assert set(parts.DISTRIBUTIONS) == set(_PACKAGES)
    assert all(map(version, parts.DISTRIBUTIONS))


def test_what_an_earlier_installation_left_is_found(tmp_path: Path) -> None:
    installed, checkout = tmp_path / "installed", tmp_path / "checkout"
    for folder, name, text in (
        (installed, "same.py", "1"),
        (checkout, "same.py", "1"),
        (installed, "older.py", "1"),
        (checkout, "older.py", "2"),
        (installed, "deleted.py", "1"),
    ):
        (folder / "ui").mkdir(parents=True, exist_ok=True)
        (folder / "ui" / name).write_text(text)
    names = ["ui/same.py", "ui/older.py", "ui/deleted.py", "ui/py.typed", "numpy/own.py"]
    assert parts.stale_files(names, installed, checkout) == ["ui/older.py", "ui/deleted.py"]


def test_every_file_of_ours_and_the_font_go_in() -> None:
    root = ROOT / "resources"
    for path in root.rglob("*"):
        if path.is_file() and path.suffix != ".pyc":
            assert parts.is_wanted(f"resources/{path.relative_to(root).as_posix()}"), path
    fonts = Path(str(files("fontpkg_inter"))) / "files"
    loaded = sorted(fonts.glob("Inter[[]*.ttf"))
    assert loaded
    assert all(parts.is_wanted(f"fontpkg_inter/files/{own.name}") for own in loaded)
    assert not parts.is_wanted("fontpkg_inter/files/Inter-Italic[opsz,wght].ttf")


@pytest.mark.parametrize(
    ("place", "wanted"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", False),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/Qt/plugins/sqldrivers/libqsqlite.so", False),
        ("PySide6/Qt/plugins/imageformats/libqsvg.so", True),
        ("PySide6/Qt/translations/qtbase_nl.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("resources/translations/okt_nl.qm", True),
        ("pygments/lexers/python.pyc", True),
        ("pygments/lexers/cobol.pyc", False),
        ("numpy-2.4.6.dist-info/METADATA", True),
        ("numpy-2.4.6.dist-info/RECORD", False),
        ("pandas/tests/test_it.pyc", False),
    ],
)
def test_of_libraries_only_what_is_used_goes_in(place: str, wanted: bool) -> None:
    assert parts.is_wanted(place) is wanted


def test_a_library_that_only_a_plugin_left_out_would_load_stays_out_too() -> None:
    loads = {
        "qxcb": ["libQt6XcbQpa.so.6"],
        "qeglfs": ["libQt6Egl.so.6"],
        "egl": ["libdrm.so.2"],
        "gui": [],
        "xcb": ["/usr/lib/libQt6Gui.so.6"],
        "drm": [],
        "np": [],
    }
    binaries = [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "qxcb", "BINARY"),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", "qeglfs", "BINARY"),
        ("PySide6/Qt/lib/libQt6Egl.so.6", "egl", "BINARY"),
        ("PySide6/Qt/lib/libQt6XcbQpa.so.6", "xcb", "BINARY"),
        ("PySide6/Qt/lib/libQt6Gui.so.6", "gui", "BINARY"),
        ("libdrm.so.2", "drm", "BINARY"),
        ("numpy/_core/_multiarray_umath.so", "np", "EXTENSION"),
    ]
    kept = parts.needed(binaries, loads.__getitem__)
    assert [entry[1] for entry in kept] == ["qxcb", "xcb", "gui", "np"]
    data = [
        ("libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Gui.so.6", "SYMLINK"),
        ("libQt6Egl.so.6", "PySide6/Qt/lib/libQt6Egl.so.6", "SYMLINK"),
        ("resources/records.csv", "records.csv", "DATA"),
    ]
    assert [entry[0] for entry in parts.wanted_data(data, kept)] == [
        "libQt6Gui.so.6",
        "resources/records.csv",
    ]


# What is added to it -------------------------------------------------------------------------


def test_every_part_inside_brings_the_text_of_its_licence(tmp_path: Path) -> None:
    for module in ("pyqtgraph/__init__.pyc", "PySide6/__init__.pyc", "rich/console.pyc"):
        place = tmp_path / "_internal" / module
        place.parent.mkdir(parents=True)
        place.touch()
    found = {part.name: part for part in licences.parts_of(tmp_path / "_internal")}
    assert {"pyqtgraph", "PySide6_Essentials", "rich", "Python"} <= set(found)
    assert "numpy" not in found
    licences.write_licences(found.values(), tmp_path / "licences")
    lesser = (tmp_path / "licences" / "PySide6_Essentials" / "LGPL-3.0.txt").read_text(encoding="utf-8")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in lesser
    told = (tmp_path / "licences" / "LIST.txt").read_text(encoding="utf-8")
    assert f"pyqtgraph\t{version('pyqtgraph')}\tMIT" in told


def test_a_part_without_the_text_of_its_licence_is_not_given_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "PySide6").mkdir()
    (tmp_path / "PySide6" / "__init__.pyc").touch()
    monkeypatch.setattr(licences, "_OWN_TEXTS", {})
    with pytest.raises(licences.Incomplete, match="no text of the licence of PySide6_Essentials"):
        licences.parts_of(tmp_path)


def test_the_readme_says_how_it_starts_and_how_qt_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "okt").write_bytes(b"program")
    papers.write_papers(tmp_path, [licences.Part("Qt", "6", "LGPL", {})], "1.2")
    told = (tmp_path / "README.txt").read_text(encoding="utf-8")
    assert told.startswith("OKT Simulator 1.2\n=================\n")
    for words in (
        "okt-simulator --install-desktop-entry",
        "_internal/PySide6/Qt/lib",
        version("PySide6_Essentials"),
    ):
        assert words in told
    assert max(map(len, told.splitlines())) <= 100
    sums = (tmp_path / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    assert f"{hashlib.sha256(b'program').hexdigest()}  okt" in sums
    assert [line.split("  ")[1] for line in sums] == ["README.txt", "VERSION.txt", "okt"]


def test_the_archive_holds_the_folder_and_its_size_is_judged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "okt-simulator"
    (folder / "_internal" / "numpy").mkdir(parents=True)
    (folder / "okt").write_bytes(b"x" * 1_000_000)
    (folder / "_internal" / "numpy" / "big.so").write_bytes(b"y" * 3_000_000)
    packed = archive.pack(folder, tmp_path / "okt-simulator-1.2")
    assert packed.name == "okt-simulator-1.2" + (".zip" if sys.platform == "win32" else ".tar.xz")
    assert archive.size_mb(folder) == pytest.approx(4.0)
    assert archive.largest_parts(folder) == [("_internal/numpy", 3.0), ("okt", 1.0)]
    assert "unpacked      4.0 MB (at most 300)" in archive.sizes_text(folder, packed)
    assert archive.is_small_enough(folder, packed)
    monkeypatch.setattr(archive, "MOST_UNPACKED_MB", 3.9)
    assert not archive.is_small_enough(folder, packed)


@pytest.mark.parametrize("name", icons.NAMES)
def test_the_small_pictures_are_those_of_the_drawing(name: str) -> None:
    for size in icons.SIZES:
        shown = QImage(str(icons.FOLDER / f"{name}-{size}.png"))
        drawn = icons.drawn(icons.FOLDER / f"{name}.svg", size)
        both = bytes(shown.convertToFormat(drawn.format()).constBits()), bytes(drawn.constBits())
        assert (shown.width(), shown.height()) == (size, size)
        apart = [abs(ours - theirs) for ours, theirs in zip(*both, strict=True)]
        assert max(apart) <= 8
    pictures = {size: (icons.FOLDER / f"{name}-{size}.png").read_bytes() for size in (16, 32, 48, 256)}
    assert (icons.FOLDER / f"{name}.ico").read_bytes() == icons.ico(pictures)
