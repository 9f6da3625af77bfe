"""``okt sweep``: written as it goes, killed and gone on with, told beforehand, refused in words."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sweeps import HEAD, THREE, written
from typer.testing import CliRunner, Result

from simulator.cli.commands import app


def okt(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["sweep", *(str(argument) for argument in arguments)])


def refused(*arguments: str | Path) -> str:
    result = okt(*arguments)
    assert result.exit_code == 2, result.output
    assert "Traceback" not in result.output
    return result.stderr


def done(*arguments: str | Path) -> str:
    result = okt(*arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_a_sweep_goes_beside_its_file_a_line_a_scenario(tmp_path: Path) -> None:
    file = written(tmp_path, THREE)
    told = done(file)
    lines = [json.loads(line) for line in (tmp_path / "sweep.jsonl").read_text("utf-8").splitlines()]
    assert [line["axes"]["skater"] for line in lines[::2]] == ["Femke Kok", "Jutta Leerdam", "Joy Beune"]
    assert {line["tournaments"] for line in lines} == {400}
    assert "6 scenarios of 400 tournaments" in told
    assert "Jutta Leerdam" in told
    assert "okt-2025" not in told  # an axis of one value tells nothing


def test_a_line_has_what_the_readme_says(tmp_path: Path) -> None:
    line = json.loads(done(written(tmp_path, THREE), "--json", "-").splitlines()[2])
    assert list(line) == [
        "kind", "id", "axes", "what_ifs", "tournaments", "tickets", "changes", "inputs_sha256", "version",
    ]  # fmt: skip
    own = line["changes"]["W"]["Jutta Leerdam"]
    assert own["after"] - own["before"] == pytest.approx(own["change"])
    assert line["tickets"]["W"]["Jutta Leerdam"] == own["after"]


def test_the_table_has_a_row_for_each_change(tmp_path: Path) -> None:
    file = written(tmp_path, THREE)
    rows = list(csv.DictReader(io.StringIO(done(file, "--csv", "-"))))
    lines = [json.loads(line) for line in (tmp_path / "sweep.jsonl").read_text("utf-8").splitlines()]
    assert len(rows) == sum(len(line["changes"]["W"]) for line in lines)
    assert {row["scenario"] for row in rows} == {line["id"] for line in lines}
    assert float(rows[0]["change"]) == next(iter(lines[0]["changes"]["W"].values()))["change"]
    assert rows[0]["axis_s_per_1000m"] == "-0.3"


def test_a_scenario_in_which_nothing_changes_has_a_row_too(tmp_path: Path) -> None:
    [row] = csv.DictReader(io.StringIO(done(written(tmp_path, HEAD), "--csv", "-")))
    assert (row["axis_seed"], row["changed_skater"]) == ("2026", "")


def test_a_sweep_killed_half_way_is_gone_on_with_to_the_same_file(tmp_path: Path) -> None:
    file = written(tmp_path, THREE.replace("400", "60_000"))  # long enough to be met at work
    whole, killed = tmp_path / "whole.jsonl", tmp_path / "killed.jsonl"
    done(file, "--json", whole)
    command = [sys.executable, "-m", "simulator.cli", "sweep", str(file), "--json", str(killed)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None and not (killed.exists() and killed.stat().st_size):
            time.sleep(0.005)
        process.kill()
    left = killed.read_bytes()
    assert whole.read_bytes().startswith(left)
    killed.write_bytes(left[:-40])  # the last line half written, as a power cut leaves it
    result = okt(file, "--json", killed, "--resume")
    assert result.exit_code == 0
    assert "is damaged; its scenario is counted again" in result.stderr
    assert "of 6 scenarios stand in" in result.stderr
    assert killed.read_bytes() == whole.read_bytes()


def test_a_value_more_counts_only_what_is_new_and_ends_in_the_order_of_the_sweep(tmp_path: Path) -> None:
    path = tmp_path / "sweep.jsonl"
    done(written(tmp_path, THREE))
    file = written(tmp_path, THREE.replace("[-0.3, 0.3]", "[-0.3, 0.1, 0.3]"))
    told = okt(file, "--resume")
    assert "6 of 9 scenarios stand in" in told.stderr
    gone_on = path.read_bytes()
    path.unlink()
    done(file)
    assert gone_on == path.read_bytes()


def test_no_process_is_left_when_a_sweep_is_killed(tmp_path: Path) -> None:
    if not Path("/proc/self/stat").exists():
        pytest.skip("only Linux tells who the children of a process are")
    file = written(
        tmp_path,
        THREE.replace("400", "20_000").replace("[-0.3, 0.3]", str([step / 1000 for step in range(1000)])),
    )
    command = [sys.executable, "-m", "simulator.cli", "sweep", str(file), "--workers", "2"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        found: list[str] = []
        while len(found) < 3 and process.poll() is None:  # two that count, and one of the library
            found = children.read_text().split()
            time.sleep(0.005)
        process.kill()
    while any(alive(child) for child in found):  # the test hangs where they stay
        time.sleep(0.01)


def alive(process: str) -> bool:
    """Whether a process runs: one that has ended and that nobody has asked about does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_beforehand_it_is_told_how_many_and_how_long_and_nothing_is_written(tmp_path: Path) -> None:
    file = written(tmp_path, THREE)
    told = done(file, "--dry-run")
    assert "6 scenarios of 400 tournaments" in told
    assert "in one process" in told
    assert json.loads(done(file, "--dry-run", "--json", "-"))["scenarios"] == 6
    assert [path.name for path in tmp_path.iterdir()] == ["sweep.toml"]


def test_the_example_can_be_printed_and_told_beforehand(tmp_path: Path) -> None:
    file = written(tmp_path, done("example").replace('"each"', '["Femke Kok"]').replace('["W", "M"]', '"W"'))
    assert "2 scenarios" in done(file, "--dry-run")


def test_results_are_not_written_over(tmp_path: Path) -> None:
    file = written(tmp_path, THREE)
    path = tmp_path / "sweep.jsonl"
    path.write_text("dear\n")
    assert "there are results in this file already. Go on with it by --resume" in refused(file)
    assert "line 1" in refused(file, "--resume", "--json", two_lines(path))
    assert "it would be overwritten" in refused(file, "--json", file, "--resume")
    assert path.read_text() == "dear\ndear\n"


def two_lines(path: Path) -> Path:
    path.write_text("dear\ndear\n")
    return path


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--workers", "0"), "--workers: 0 is out of range. Expected 1 to 64."),
        (("--json", "-", "--csv", "-"), 'both are "-"'),
        (("--json", "-", "--resume"), "what was printed cannot be gone on with"),
        (("--dry-run", "--csv", "x.csv"), "nothing is counted, so nothing is written"),
        (("--json", "no/such/folder.jsonl"), "its folder does not exist"),
        (("--json", "."), "a file of results is a file"),
    ],
)
def test_options_that_make_no_sense_are_refused(
    tmp_path: Path, options: tuple[str, ...], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert told in refused(written(tmp_path, THREE), *options)


def test_no_empty_file_is_left_where_nobody_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    told = refused(written(tmp_path, THREE), "--cluster", "tcp://127.0.0.1:8786")
    assert "Dask is not installed" in told
    assert [path.name for path in tmp_path.iterdir()] == ["sweep.toml"]


def test_faults_of_the_file_are_told_each_on_a_line(tmp_path: Path) -> None:
    told = refused(written(tmp_path, HEAD + "speed = 1\ncap = 99\n"))
    assert len(told.strip().splitlines()) == 2


def test_the_help_says_that_a_cluster_is_for_trusted_networks_only() -> None:
    told = " ".join(done("--help").replace("│", " ").split())
    assert "For networks you trust only" in told
    assert "tls:// addresses" in told
