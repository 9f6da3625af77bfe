"""The archive of a bundle, and how large it is and what makes it so."""

from __future__ import annotations

import sys
import tarfile
import zipfile
from pathlib import Path

MOST_ARCHIVE_MB, MOST_UNPACKED_MB = 150.0, 300.0
"""Bounds in millions of bytes."""

_SHOWN = 20


def pack(folder: Path, target: Path) -> Path:
    """Write the archive of a folder, ZIP on Windows and tar.xz elsewhere; return its file.

    Parameters
    ----------
    target
        The file without its ending.
    """
    names = sorted(own for own in folder.rglob("*") if own.is_symlink() or not own.is_dir())
    if sys.platform == "win32":
        packed = target.with_name(f"{target.name}.zip")
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as zipped:
            for own in names:
                zipped.write(own, own.relative_to(folder.parent))
        return packed
    packed = target.with_name(f"{target.name}.tar.xz")
    with tarfile.open(packed, "w:xz", preset=3) as archive:
        for own in names:
            archive.add(own, str(own.relative_to(folder.parent)), recursive=False, filter=_of_nobody)
    return packed


def _of_nobody(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Leave out who built it."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    return entry


def size_mb(folder: Path) -> float:
    """Return what the files of a folder take together, links not followed, in millions of bytes."""
    return sum(own.lstat().st_size for own in folder.rglob("*") if own.is_symlink() or own.is_file()) / 1e6


def largest_parts(folder: Path) -> list[tuple[str, float]]:
    """Return the twenty largest parts with their sizes in MB: a package each, of Qt each file."""
    sizes: dict[str, float] = {}
    for own in folder.rglob("*"):
        if own.is_symlink() or not own.is_file():
            continue
        path = own.relative_to(folder).parts
        told = path[:5] if "PySide6" in path else path[:2]
        sizes["/".join(told)] = sizes.get("/".join(told), 0.0) + own.stat().st_size / 1e6
    return sorted(sizes.items(), key=lambda part: -part[1])[:_SHOWN]


def sizes_text(folder: Path, packed: Path) -> str:
    """Return both sizes beside their bounds, and the largest parts."""
    archive, unpacked = packed.stat().st_size / 1e6, size_mb(folder)
    lines = [
        f"archive   {archive:7.1f} MB (at most {MOST_ARCHIVE_MB:.0f})  {packed.name}",
        f"unpacked  {unpacked:7.1f} MB (at most {MOST_UNPACKED_MB:.0f})",
        *(f"{size:9.1f} MB  {name}" for name, size in largest_parts(folder)),
    ]
    return "\n".join(lines)


def is_small_enough(folder: Path, packed: Path) -> bool:
    """Whether both are within their bounds."""
    return packed.stat().st_size / 1e6 <= MOST_ARCHIVE_MB and size_mb(folder) <= MOST_UNPACKED_MB
