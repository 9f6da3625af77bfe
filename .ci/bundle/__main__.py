"""Build the bundle: ``python .ci/bundle [DIR]``, by the Python of an environment with ``.[bundle]``."""

from __future__ import annotations

import argparse
import filecmp
import json
import platform
import shutil
import subprocess
import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

_HERE = Path(__file__).resolve().parent
sys.path[0] = str(_HERE.parent)  # as a folder given to Python, its modules stand alone

from bundle import archive, licences, papers, parts  # noqa: E402

_SET_UP = "rm -rf build && python3 -m venv .venv-bundle && .venv-bundle/bin/pip install '.[bundle]'"


def main(argv: Sequence[str] | None = None) -> int:
    """Build the folder and its archive, tell their sizes, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python .ci/bundle", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=_HERE.parents[1] / "dist", metavar="DIR")
    target: Path = parser.parse_args(argv).folder.absolute()
    reason = _why_not_here()
    if reason is not None:
        sys.stderr.write(f"{reason}\n")
        return 2
    folder = target / parts.NAME
    shutil.rmtree(folder, ignore_errors=True)
    work = target / "work"
    command = ["--noconfirm", "--log-level", "WARN", "--distpath", str(target), "--workpath", str(work)]
    subprocess.run(  # noqa: S603 - the builder of this environment
        [sys.executable, "-m", "PyInstaller", *command, str(_HERE / "okt.spec")], check=True
    )
    shutil.rmtree(work)
    inside = folder / "_internal"
    _strip(inside)
    _share(inside)
    program = distribution("okt-simulator").version
    try:
        found = licences.parts_of(inside)
    except licences.Incomplete as incomplete:
        sys.stderr.write(f"{incomplete}\n")
        return 1
    licences.write_licences(found, folder / "licences")
    papers.write_papers(folder, found, program)
    name = f"{parts.NAME}-{program}-{platform.system().lower()}-{platform.machine().lower()}"
    packed = archive.pack(folder, target / name)
    packed.with_name(f"{packed.name}.sha256").write_text(f"{papers.sum_of(packed)}  {packed.name}\n")
    print(archive.sizes_text(folder, packed))  # noqa: T201
    return 0 if archive.is_small_enough(folder, packed) else 1


def _why_not_here() -> str | None:
    """Say why this environment cannot build; None when it can."""
    try:
        distribution("pyinstaller")
        own = distribution("okt-simulator")
    except PackageNotFoundError as missing:
        return f"{missing} is not installed beside {sys.executable}. Set up an environment: {_SET_UP}"
    told = json.loads(own.read_text("direct_url.json") or "{}")
    if told.get("dir_info", {}).get("editable"):
        return (
            f"okt-simulator is installed from where it is written. Use an environment of its own: {_SET_UP}"
        )
    names = [file.as_posix() for file in own.files or ()]
    stale = parts.stale_files(names, Path(str(own.locate_file(""))), _HERE.parents[1])
    if stale:
        return (
            f"{len(stale)} files are installed otherwise than they stand here, such as {stale[0]}: {_SET_UP}"
        )
    return None


def _strip(inside: Path) -> None:
    """Leave out tables for debuggers, 35 MB; what others have moved about or may replace stays as it is."""
    strip = shutil.which("strip")
    if strip is None or sys.platform != "linux":
        return
    native = [own for own in inside.rglob("*.so*") if not own.is_symlink() and not _as_it_came(own)]
    subprocess.run([strip, "--strip-unneeded", *map(str, native)], check=True)  # noqa: S603


def _share(inside: Path) -> None:
    """Keep one of each library that numpy and scipy both bring on Linux, 3 MB."""
    if sys.platform != "linux":
        return
    for own in inside.glob("scipy.libs/*"):
        other = inside / "numpy.libs" / own.name
        if other.is_file() and filecmp.cmp(own, other, shallow=False):
            own.unlink()
            own.symlink_to(Path("..", "numpy.libs", own.name))


def _as_it_came(library: Path) -> bool:
    return any(part.endswith(".libs") or part in ("PySide6", "shiboken6") for part in library.parts)


if __name__ == "__main__":
    sys.exit(main())
