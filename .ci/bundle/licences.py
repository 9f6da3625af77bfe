"""The licences of all parts of a bundle, collected from what is installed where it is built."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path

_TEXTS = Path(__file__).with_name("texts")
_OWN_TEXTS = {
    "PySide6_Essentials": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
}
"""Texts for distributions that come without, from `texts/`."""

_BUILDER = "pyinstaller"
"""The two programs begin with code of its own; its licence lets any program do so."""

_LICENCE = re.compile(r"licen[cs]e|copying|notice|authors", re.IGNORECASE)

_COMMON = re.compile(r"/usr/share/common-licenses/[\w.-]*\w")
"""Texts that a Debian package names instead of holding them."""


class Incomplete(Exception):  # noqa: N818 - told to who builds
    """A part of the bundle has no text of its licence."""


@dataclass(frozen=True)
class Part:
    """A part of the bundle: its name, version, what its licence is called, and the texts of it by name."""

    name: str
    version: str
    licence: str
    texts: dict[str, Path]


def parts_of(inside: Path) -> list[Part]:
    """Return all parts that lie in the folder of a bundle where libraries and modules are.

    Raises
    ------
    Incomplete
        When one has no text of its licence.
    """
    found = [_of_distribution(own) for own in distributions() if _is_inside(own, inside)]
    found += [_python(), *_of_system(_native_files(inside, found))]
    without = [f"{part.name} {part.version}" for part in found if not part.texts]
    if without:
        raise Incomplete(f"no text of the licence of {', '.join(without)}: add it to {_TEXTS}")
    return sorted(found, key=lambda part: part.name.lower())


def write_licences(parts: Iterable[Part], folder: Path) -> None:
    """Write the texts, each part in a folder of its own, and the list of all parts."""
    lines: list[str] = []
    common: set[Path] = set()
    for part in parts:
        own = folder / part.name
        own.mkdir(parents=True, exist_ok=True)
        for name, text in part.texts.items():
            shutil.copyfile(text, own / name)
            named = text.read_text(encoding="utf-8", errors="replace")
            common |= {Path(place) for place in _COMMON.findall(named)}
        lines.append(f"{part.name}\t{part.version}\t{part.licence}")
    for text in sorted(filter(Path.is_file, common)):
        (folder / "common").mkdir(exist_ok=True)
        shutil.copyfile(text, folder / "common" / text.name)
    (folder / "LIST.txt").write_text("part\tversion\tlicence\n" + "\n".join(lines) + "\n", encoding="utf-8")


def _is_inside(distribution: Distribution, inside: Path) -> bool:
    name = distribution.metadata["Name"]
    if name == _BUILDER:
        return True
    for file in distribution.files or ():
        if ".dist-info" in file.parts[0] or file.parts[0] == "..":
            continue
        place = inside / file
        if place.is_file() or place.with_suffix(".pyc").is_file():
            return True
    return False


def _of_distribution(distribution: Distribution) -> Part:
    name = distribution.metadata["Name"]
    texts: dict[str, Path] = {}
    for file in distribution.files or ():
        if file.suffix in (".py", ".pyc"):
            continue
        in_folder = file.parts[0].endswith(".dist-info") and "licenses" in file.parts[1:-1]
        if in_folder or _LICENCE.search(file.name):
            told = [part for part in file.parts if part != ".." and not part.endswith(".dist-info")]
            texts["-".join(part for part in told if part != "licenses")] = Path(str(file.locate()))
    for own in _OWN_TEXTS.get(name, ()):
        texts[own] = _TEXTS / own
    return Part(name, distribution.version, _told_licence(distribution), texts)


def _told_licence(distribution: Distribution) -> str:
    told = distribution.metadata.json
    classified = [
        one.rpartition(" :: ")[2] for one in told.get("classifier", []) if one.startswith("License")
    ]
    free = str(told.get("license", "")).strip().partition("\n")[0]
    return str(told.get("license_expression") or free[:100] or ", ".join(classified) or "see its text")


def _python() -> Part:
    """Return Python itself; where its licence lies differs between those who pack it."""
    places = [Path(sysconfig.get_path("stdlib"), "LICENSE.txt"), Path(sys.base_prefix, "LICENSE.txt")]
    short = f"{sys.version_info.major}.{sys.version_info.minor}"
    places += [Path(f"/usr/share/doc/python{short}/copyright")]
    texts = {place.name: place for place in places if place.is_file()}
    return Part("Python", sys.version.split()[0], "PSF-2.0", texts)


def _native_files(inside: Path, parts: Iterable[Part]) -> list[str]:
    """Return the libraries of the bundle that no distribution brought, by name."""
    brought = {Path(str(file)).name for own in distributions() for file in own.files or ()}
    return sorted(
        file.name
        for file in inside.iterdir()
        if not file.is_symlink()
        and re.search(r"\.so(\.|$)|\.dll$|\.dylib$", file.name)
        and file.name not in brought
        and "python3" not in file.name
    )


def _of_system(libraries: Iterable[str]) -> list[Part]:
    """Return the packages of a Debian or Ubuntu that libraries were taken from."""
    known: dict[str, Part] = {}
    for library in libraries:
        package, version = _package_of(library)
        text = Path("/usr/share/doc", package, "copyright")
        if package in known:
            continue
        texts = {"copyright": text} if text.is_file() else {}
        known[package] = Part(package, version, "see its text", texts)
    return [*known.values()]


def _package_of(library: str) -> tuple[str, str]:
    """Return the package that a library of the system belongs to, and its version."""
    if shutil.which("dpkg-query") is None:
        return library, "of the system"
    owners = _told("dpkg-query", "--search", f"*/{library}").splitlines()
    names = [line.partition(":")[0] for line in owners if ": /usr/lib/" in line or ": /lib/" in line]
    if not names:
        return library, "of the system"
    return names[0], _told("dpkg-query", "--show", "--showformat=${Version}", names[0])


def _told(*command: str) -> str:
    return subprocess.run(command, check=False, capture_output=True, text=True).stdout.strip()  # noqa: S603
