"""What goes into the bundle and what stays out; the spec file for PyInstaller takes it from here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

NAME = "okt-simulator"

PROGRAMS = {"okt": "okt.py", "okt-simulator": "okt_simulator.py"}
"""Each program, and the file beside this one that begins it."""

PACKAGES = ("simulator", "ui", "resources")
"""Packages of which everything goes in: much of it is named only in a call (`import_module`, `files`)."""

FILES_OF = ("resources", "fontpkg_inter")
"""Packages whose files go in, as they are read by their path."""

OTHER_MODULES = ("fontpkg_inter",)
"""Modules of others that are named only in a call."""

STAND_INS = ("QtOpenGL", "QtOpenGLWidgets")
"""Modules of PySide6 that pyqtgraph asks for and needs for OpenGL only: see `stand_ins/`."""

DISTRIBUTIONS = ("numpy", "scipy", "pandas")
"""Distributions that are asked for their version while the program runs; a report names them."""

EXTRAS = ("weasyprint", "fontTools", "brotli", "polars", "distributed", "dask")
"""Optional extras; without them the program says what there is instead."""

LEFT_OUT = (
    *EXTRAS, "tornado", "PIL", "lxml", "cffi",
    # what libraries would use if it were there
    "matplotlib", "IPython", "tkinter", "_tkinter", "jedi", "numba", "cupy", "pyarrow", "h5py", "OpenGL",
    "sqlite3", "_sqlite3", "docutils", "jinja2", "numexpr", "bottleneck", "tables", "sqlalchemy", "openpyxl",
    "odf", "pyqtgraph.opengl", "pyqtgraph.examples", "pyqtgraph.canvas", "pyqtgraph.flowchart",
    "pyqtgraph.console",
    # what of them is not used (numpy.f2py is, by the way: scipy.optimize copies all of numpy)
    "scipy.stats", "scipy.ndimage", "scipy.interpolate", "scipy.integrate", "scipy.signal", "scipy.io",
    "scipy.odr", "scipy.datasets", "scipy.differentiate", "scipy.misc", "scipy.special.cython_special",
    "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick",
    "PySide6.QtTest", "PySide6.QtPrintSupport", "PySide6.QtDBus", "PySide6.QtUiTools", "pandas.tests",
    # what nobody needs to use them
    "pytest", "hypothesis", "setuptools", "pkg_resources", "pip", "PyInstaller", "Cython", "pydoc_data",
    "lib2to3", "ensurepip", "idlelib",
)  # fmt: skip
"""Modules that stay out, with all that lies below them."""

PLUGINS = {
    "platforms": ("qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"),
    "platforminputcontexts": ("composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"),
    "platformthemes": ("qxdgdesktopportal",),
    "wayland-shell-integration": ("xdg-shell", "qt-shell"),
    "wayland-decoration-client": ("adwaita", "bradient"),
    "styles": ("qmodernwindowsstyle", "qmacstyle"),
    "iconengines": ("qsvgicon",),
    "imageformats": ("qsvg",),
}
"""Plugins of Qt that are used, by kind; no other kind is."""

TRANSLATIONS = ("qtbase_nl.qm",)
"""Qt's own texts in the languages of the window; its English needs no file."""

LEXERS = ("__init__", "_mapping", "python", "special")
"""What Pygments knows of languages that is used: none but Python is shown."""

FILES_LEFT_OUT = (
    "*/tests/*", "*.pyi", "*/py.typed", "*.pxd", "*.h", "*.c",
    "fontpkg_inter/files/Inter-Italic*", "*opengl32sw.dll", "*/d3dcompiler_*.dll",
    "*.dist-info/[!M]*", "*.dist-info/*/*",  # METADATA alone is read, and licences are kept elsewhere
)  # fmt: skip
"""Files that no program opens, as they are named in the bundle."""

Entry = tuple[str, str, str]
"""Where a file goes in the bundle, where it lies now, and its kind, as PyInstaller tells them."""


def stale_files(names: Iterable[str], installed: Path, checkout: Path) -> list[str]:
    """Return files of ours that are installed otherwise than they stand in the checkout, or are gone there.

    An installation from a folder takes along what an earlier one left in ``build/``.
    """
    ours = [name for name in names if name.endswith(".py") and name.partition("/")[0] in PACKAGES]
    return [name for name in ours if _content(installed / name) != _content(checkout / name)]


def _content(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None


def is_wanted(target: str) -> bool:
    """Whether a file goes into the bundle, by its place there."""
    path = PurePosixPath(target.replace("\\", "/"))
    if "plugins" in path.parts and "PySide6" in path.parts:
        wanted = PLUGINS.get(path.parent.name, ())
        return path.name.removeprefix("lib").partition(".")[0] in wanted
    if path.suffix == ".qm" and "PySide6" in path.parts:
        return path.name in TRANSLATIONS
    if path.parts[:2] == ("pygments", "lexers"):
        return path.stem in LEXERS
    return not any(fnmatch(str(path), pattern) for pattern in FILES_LEFT_OUT)


def needed(binaries: Sequence[Entry], imports_of: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Return native files without the libraries that only files left out would have loaded.

    Parameters
    ----------
    binaries
        All that were found.
    imports_of
        Names of the libraries that a file loads.
    """
    left = [entry for entry in binaries if is_wanted(entry[0])]
    while True:
        loaded = {Path(name).name for _, source, _ in left for name in imports_of(source)}
        kept = [own for own in left if not _is_library(own) or Path(own[0]).name in loaded]
        if len(kept) == len(left):
            return kept
        left = kept


def wanted_data(data: Iterable[Entry], binaries: Iterable[Entry]) -> list[Entry]:
    """Return what of the other files goes in; links only to native files that go in."""
    there = {entry[0] for entry in binaries}
    return [own for own in data if is_wanted(own[0]) and (own[2] != "SYMLINK" or own[1] in there)]


def _is_library(entry: Entry) -> bool:
    """Whether something is there only for others that load it: no module, no plugin, no data of a package."""
    target = PurePosixPath(entry[0].replace("\\", "/"))
    if entry[2] != "BINARY" or "plugins" in target.parts or "libpython" in target.name:
        return False
    return len(target.parts) == 1 or target.parts[-3:-1] == ("Qt", "lib")
