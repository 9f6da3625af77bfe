"""The papers, the packaging and the shipped data agree with each other and with the code."""

from __future__ import annotations

import ast
import csv
import re
import tomllib
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

import simulator
from simulator.chances.outcome import EventChance, SkaterChance

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
README = (ROOT / "README.md").read_text(encoding="utf-8")
TEXT_FILES = {".py", ".md", ".toml", ".csv", ".cfg", ".yaml", ".yml", ".ts", ".svg", ".txt"}
NOT_OURS = re.compile(r"^(\.(?!ci|pre-commit|gitignore|editorconfig|gitattributes)|build|dist|.*\.egg-info)")


def project_files() -> list[Path]:
    """Files of the project itself: no environment, no cache, nothing built."""
    found: list[Path] = []
    for top in ROOT.iterdir():
        if not NOT_OURS.match(top.name):
            found.extend([top] if top.is_file() else sorted(top.rglob("*")))
    return [path for path in found if path.is_file() and "__pycache__" not in path.parts]


def table(path: str) -> list[dict[str, str]]:
    with files("resources").joinpath(*path.split("/")).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def shipped_tables() -> list[str]:
    root = ROOT / "resources"
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*.csv"))


def test_the_commands_of_the_readme_are_installed() -> None:
    scripts = set(PROJECT["project"]["scripts"]) | set(PROJECT["project"]["gui-scripts"])
    told = set(re.findall(r"\.venv[/\\](?:bin|Scripts)[/\\](okt[\w-]*)", README))
    assert told == scripts == {"okt", "okt-simulator"}
    for target in [*PROJECT["project"]["scripts"].values(), *PROJECT["project"]["gui-scripts"].values()]:
        module, function = target.split(":")
        room = ROOT / Path(*module.split("."))
        path = room / "__init__.py" if room.is_dir() else room.with_suffix(".py")
        source = path.read_text(encoding="utf-8")
        assert re.search(rf"^(def {function}\b|{function}\s*=)", source, re.MULTILINE)


def test_each_set_up_command_of_the_readme_stands_on_one_line() -> None:
    for line in (
        "python3 -m venv .venv && .venv/bin/pip install -e . && .venv/bin/okt-simulator",
        "python3 -m venv .venv && .venv/bin/pip install -e '.[dev]' && .venv/bin/pytest -n auto",
    ):
        assert f"```sh\n{line}\n```" in README
    assert "dev" in PROJECT["project"]["optional-dependencies"]


def test_the_json_of_the_readme_has_the_fields_of_the_outcome() -> None:
    for name in SkaterChance.__dataclass_fields__:
        assert f'"{name}"' in README or name in ("certain", "lost_starts")
    for name in EventChance.__dataclass_fields__:
        assert f'"{name}"' in README


def test_the_changelog_opens_with_the_version_of_the_project() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    (first, *_) = re.findall(r"^## (\S+)", changelog, re.MULTILINE)
    assert first == simulator.__version__
    assert PROJECT["tool"]["setuptools"]["dynamic"]["version"] == {"attr": "simulator.__version__"}


def test_the_licence_named_is_the_licence_given() -> None:
    assert PROJECT["project"]["license"] == "MIT"
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License")


@pytest.mark.parametrize("paper", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_what_the_papers_link_to_is_there(paper: str) -> None:
    text = (ROOT / paper).read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", text):
        assert (ROOT / target).exists(), target


def modules_of(package: str) -> set[str]:
    """Modules by path below the root, without `__init__` and `__main__`."""
    paths = (ROOT / package).rglob("*.py")
    return {
        path.relative_to(ROOT).with_suffix("").as_posix() for path in paths if not path.stem.startswith("__")
    }


def test_the_map_names_every_module_and_nothing_that_is_not_there() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    named: list[str] = []
    for room, lines in re.findall(
        r"^### `((?:simulator|ui)[\w/]*)/`\n(.*?)(?=^##)", text, re.MULTILINE | re.DOTALL
    ):
        named += [f"{room}/{name}" for name in re.findall(r"^\| `(\w+)` \|", lines, re.MULTILINE)]
    named = [name for name in named if not name.endswith("__")]
    assert len(named) == len(set(named))
    assert set(named) == modules_of("simulator") | modules_of("ui")
    for folder in re.findall(r"^\| `([\w/]+/)` \|", text, re.MULTILINE):
        assert (ROOT / folder).is_dir(), folder
    for path in re.findall(r"`((?:\w+/)+\w+\.\w+)`", text):
        assert any((ROOT / top / path).exists() for top in (".", "simulator", "ui")), path


SAME_NAME = {"Refused"}  # two programs of their own, each in one file that imports nothing of the project
"""Class names that may stand more than once."""


def test_no_class_name_stands_twice() -> None:
    where: dict[str, list[str]] = {}
    for path in [*(ROOT / "simulator").rglob("*.py"), *(ROOT / "ui").rglob("*.py")]:
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef):
                where.setdefault(node.name, []).append(path.relative_to(ROOT).as_posix())
    assert len(where) > 300
    twice = {name: paths for name, paths in where.items() if len(paths) > 1}
    assert set(twice) <= SAME_NAME, twice


def imported_folders() -> dict[str, set[str]]:
    """Folder -> the other folders it imports from, wherever in a module the import stands."""
    found: dict[str, set[str]] = {}
    for path in [*(ROOT / "simulator").rglob("*.py"), *(ROOT / "ui").rglob("*.py")]:
        folder = path.parent.relative_to(ROOT).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                names = [f"{node.module}.{alias.name}" for alias in node.names]
            elif isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            else:
                continue
            for name in names:
                place = ROOT / name.replace(".", "/")
                if not (place.with_suffix(".py").exists() or (place / "__init__.py").exists()):
                    place = place.parent  # a name out of a module
                if place.with_suffix(".py").exists():
                    place = place.parent
                if (place / "__init__.py").exists():
                    found.setdefault(folder, set()).add(place.relative_to(ROOT).as_posix())
    return {folder: others - {folder, "simulator", "ui"} for folder, others in found.items()}


def test_no_folders_import_each_other_in_a_circle() -> None:
    left = imported_folders()
    assert {"simulator/engine", "ui/window"} <= set(left)
    while ends := {folder for folder, others in left.items() if not others & set(left)}:
        left = {folder: others for folder, others in left.items() if folder not in ends}
    assert not left, f"in a circle, or above one: {sorted(left)}"


def test_every_package_and_every_shipped_file_goes_into_the_wheel() -> None:
    patterns = PROJECT["tool"]["setuptools"]["package-data"]
    for package, globs in patterns.items():
        root = ROOT / package
        packed = {path for pattern in globs for path in root.glob(pattern)}
        packed |= set(root.rglob("*.py"))
        for path in root.rglob("*"):
            # What others are made from, and what was made.
            built = path.suffix in {".c", ".h", ".so", ".pyd"}
            if path.is_file() and "__pycache__" not in path.parts and not built:
                assert path in packed, f"{path} would be left out"
    for package in ("simulator", "ui"):
        for module in (ROOT / package).rglob("*.py"):
            assert (module.parent / "__init__.py").exists(), f"{module.parent} is no package"


def test_what_others_are_made_from_stays_out_of_the_wheel() -> None:
    left_out = PROJECT["tool"]["setuptools"]["exclude-package-data"]
    covered = {
        path
        for package, globs in left_out.items()
        for pattern in globs
        for path in ROOT.joinpath(*package.split(".")).glob(pattern)
    }
    made_from = {
        path
        for top in ("simulator", "ui", "resources")
        for path in (ROOT / top).rglob("*")
        if path.suffix in {".c", ".h"}
    }
    assert made_from
    assert covered == made_from


def test_what_the_program_opens_by_its_name_goes_into_the_wheel() -> None:
    globs = PROJECT["tool"]["setuptools"]["package-data"]["resources"]
    packed = {path for pattern in globs for path in (ROOT / "resources").glob(pattern)}
    opened = set()
    for path in (*(ROOT / "simulator").rglob("*.py"), *(ROOT / "ui").rglob("*.py")):
        for literal in re.findall(r'\bshipped\(f?"([^"]+)"', path.read_text(encoding="utf-8")):
            name = re.sub(r"\{[^}]*\}", "*", literal)
            opened.add(name)
            if Path(name).suffix:
                assert packed & set((ROOT / "resources").glob(name)), f"{path} opens {name}"
    assert {"form/results.csv", "translations/okt_*.ts"} <= opened


def test_the_sources_tell_every_table_with_its_number_of_rows() -> None:
    sources = (ROOT / "resources" / "SOURCES.md").read_text(encoding="utf-8")
    told = {
        name: int(rows) for name, rows in re.findall(r"^\| `(\S+\.csv)` \| (\d+) \|", sources, re.MULTILINE)
    }
    assert told == {name: len(table(name)) for name in shipped_tables()}


def test_the_sources_tell_what_is_not_known_in_the_form_data() -> None:
    sources = (ROOT / "resources" / "SOURCES.md").read_text(encoding="utf-8")
    results, bests = table("form/results.csv"), table("form/personal_bests.csv")
    no_time = sum(row["status"] == "finished" and not row["time_s"] for row in results)
    no_date = sum(not row["date"] for row in results)
    deventer = sum(row["rink"] == "Deventer" for row in results)
    unmarked = sum(row["set_before_okt_2025"] != "yes" for row in bests)
    for sentence in (
        f"{no_time} lines are a place without a time",
        f"{no_date} lines have no date",
        f"{deventer} lines are from Deventer",
        f"`unknown` in {unmarked} lines",
    ):
        assert sentence in sources


def test_no_form_data_are_from_the_days_of_the_meet_or_later() -> None:
    days = [date.fromisoformat(row["date"]) for row in table("form/results.csv") if row["date"]]
    assert (min(days), max(days)) == (date(2024, 11, 8), date(2025, 12, 14))
    undated = {row["competition"] for row in table("form/results.csv") if not row["date"]}
    assert all("2024" in name or "Feb 2025" in name for name in undated)


@pytest.mark.parametrize("name", shipped_tables())
def test_every_line_has_a_public_source_and_no_stray_spaces(name: str) -> None:
    for row in table(name):
        assert None not in row
        assert all(cell == cell.strip() for cell in row.values())
        if "source" in row:
            assert row["source"], row
            assert not re.search(r"^(/|~|file:|[A-Z]:\\)|localhost|127\.0\.0\.1", row["source"]), row


def test_who_was_entered_has_a_reason_that_fits_the_results() -> None:
    for meet in ("okt-2025", "okt-2021"):
        rode = {
            (row["sex"], row["distance_m"], row["skater"])
            for row in table(f"meets/{meet}/results.csv")
            if row["status"] in ("finished", "fell", "dq")
        }
        by_result = {
            (row["sex"], row["event"], row["skater"])
            for row in table(f"meets/{meet}/entries.csv")
            if row["basis"] == "result"
        }
        assert by_result == rode


def test_skaters_selected_had_been_entered_at_the_meet() -> None:
    for meet in ("okt-2025", "okt-2021"):
        entered = {(row["sex"], row["skater"]) for row in table(f"meets/{meet}/entries.csv")}
        for row in table(f"meets/{meet}/final_selection.csv"):
            if row["route"].startswith("okt_"):
                assert (row["sex"], row["skater"]) in entered


def test_nothing_in_the_project_points_into_a_developers_machine() -> None:
    # Put together here, so that this file passes its own test.
    roots = [f"/{name}/" for name in ("work", "home", "root")]
    private = re.compile("|".join(map(re.escape, [*roots, f"../{'shared'}", f".{'library'}"])))
    for path in project_files():
        if path.suffix in TEXT_FILES or path.parent.name == ".ci":
            found = private.search(path.read_text(encoding="utf-8"))
            assert found is None, f"{path}: {found}"
