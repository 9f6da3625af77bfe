"""The tables that ``okt backtest`` prints."""

from __future__ import annotations

import math
from typing import Any

from rich import box
from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from simulator.chances.outcome import percent_text
from simulator.evaluation.backtest.bootstrap import Interval
from simulator.evaluation.backtest.meet_score import OURS, UNIFORM, MeetScore
from simulator.evaluation.backtest.run import Band, ModelScores, Report
from simulator.event import Sex
from simulator.figures import counted
from simulator.selection.prize import Prize
from simulator.selection.prize_words import PrizeWords
from simulator.text import quoted

MODEL_WORDS = {
    "form": "this program",
    "season_best": "season best",
    "last_five": "mean of last five gaps",
    "top5_gap": "published (top-5 gap)",
    "uniform": "uniform",
}
_HEADINGS = {
    "pair_accuracy": "pairs\nright",
    "pair_log_loss": "pair\nlog loss",
    "winner_log_loss": "winner\nlog loss",
    "top3_brier": "top 3\nBrier",
    "crps": "CRPS",
    "coverage_50": "within\n50 %",
    "coverage_95": "within\n95 %",
}
_DIGITS = {"pair_log_loss": 3, "winner_log_loss": 2, "top3_brier": 4}
_SEX_WORDS = {None: "women and men", Sex.W: "women", Sex.M: "men"}
_SHOWN_FROM = 0.05
_WIDE = 120


def print_report(
    console: Console, report: Report, every: Report, record: dict[str, Any], without: Report | None = None
) -> None:
    """Print scores, differences, the same for first starts, all races that differ, and the calibration."""
    of = f" of division {escape(quoted(record['division']))}" if record["division"] is not None else ""
    counted = f"{report.starts:,} starts, {report.pairs:,} pairs, {len(report.meets)} meets"
    title = f"{report.races} races{of}, {counted}"
    console.print(_scores(title, report.models, detailed=console.width >= _WIDE))
    if report.first_number:
        first = f"First starts at a distance alone: {report.first_number} in {report.first_races} races"
        console.print(_scores(first, report.first_starts, detailed=console.width >= _WIDE))
    if every.races > report.races:
        thin = every.races - report.races
        title = (
            f"With {thin} more in which six but under 60 % of the field had been seen: {every.races} races"
        )
        console.print(_scores(title, every.models, detailed=False))
    console.print(_calibration(report.calibration[OURS]["favourite_of_pair"]))
    if without is not None:
        title = "What each part is worth: this program without it, and the difference"
        console.print(_scores(title, without.models, detailed=console.width >= _WIDE))
    soft = not console.is_terminal
    lower = "Log losses, Brier score and CRPS (in % of the time): the lower the better."
    shares = "Pairs in the right order, and times within the 50 % and 95 % interval, in %."
    paired = "Difference: score minus that of this program, ± the standard error of a bootstrap over meets."
    before = f"Every race was forecast only from results dated {_until(record['lead_days'])} its meet."
    made = f"Seed {record['seed']}, {record['draws']:,} draws a race, {record['resamples']:,} resamples"
    for line in (f"{shares} {lower}", paired, f"{before} {made}, {record['elapsed_s']:.0f} s."):
        console.print(line, style="dim", highlight=False, soft_wrap=soft)


def _scores(title: str, models: dict[str, ModelScores], *, detailed: bool) -> Table:
    """Scores by model; in detail with the interval of ours and the differences of the others."""
    table = _table(title)
    table.add_column("", no_wrap=True)
    for heading in _HEADINGS.values():
        table.add_column(heading, justify="right")
    for name, own in models.items():
        table.add_row(
            Text(MODEL_WORDS.get(name, name), style="bold" if name == OURS else ""),
            *(_score(score, own.scores[score].value) for score in _HEADINGS),
        )
        if not detailed:
            continue
        if name == OURS:
            cells = [_between(score, own.scores[score]) for score in _HEADINGS]
            table.add_row(Text("  95 % interval", style="dim"), *(Text(cell, style="dim") for cell in cells))
        else:
            cells = [_change(score, own.against_ours[score]) for score in _HEADINGS]
            table.add_row(Text("  difference", style="dim"), *(Text(cell, style="dim") for cell in cells))
    return table


def _until(lead_days: int) -> str:
    """When what is known ends, before the words "its meet"."""
    if lead_days == 0:
        return "before"
    return f"more than {lead_days} day{'s' if lead_days > 1 else ''} before"


def _calibration(bands: tuple[Band, ...]) -> Table:
    table = _table("Calibration of this program: the favourite of a pair")
    for heading in ("chance", "pairs", "mean forecast", "came first", "95 % interval"):
        table.add_column(heading, justify="right", no_wrap=True)
    for band in bands:
        if band.number:
            table.add_row(
                f"{100 * band.low:.0f} to {100 * band.high:.0f} %",
                f"{band.number:,}",
                f"{100 * band.forecast:.1f} %",
                f"{100 * band.happened.value:.1f} %",
                ""
                if math.isnan(band.happened.low)
                else f"{100 * band.happened.low:.1f} to {100 * band.happened.high:.1f}",
            )
    return table


def _score(score: str, value: float) -> str:
    if math.isnan(value):
        return "-"
    if score in _DIGITS:
        return f"{value:.{_DIGITS[score]}f}"
    return f"{100 * value:.2f}" if score == "crps" else f"{100 * value:.1f}"


def _between(score: str, found: Interval) -> str:
    if math.isnan(found.low):
        return ""
    digits = _DIGITS.get(score, 2 if score == "crps" else 1)
    scale = 1 if score in _DIGITS else 100
    return f"{scale * found.low:.{digits}f}-{scale * found.high:.{digits}f}"


def _change(score: str, found: Interval) -> str:
    if math.isnan(found.value):
        return ""
    digits = _DIGITS.get(score, 2 if score == "crps" else 1)
    scale = 1 if score in _DIGITS else 100
    change = f"{scale * found.value:+.{digits}f}"
    return change if math.isnan(found.se) else f"{change} ± {scale * found.se:.{digits}f}"


def print_meet(console: Console, score: MeetScore, record: dict[str, Any], prize: Prize) -> None:
    """Print chances of what is won beside the team that was named, and how good they were."""
    words = PrizeWords(prize)
    of_won = words.of("Chance of a ticket")
    for sex in Sex:
        skaters = [skater for skater in score.skaters if skater.sex is sex]
        if not skaters:
            continue
        table = _table(f"{of_won} before {score.meet} and the team named after it, {_SEX_WORDS[sex]}")
        table.add_column("Skater", no_wrap=True)
        table.add_column("in the team", max_width=6)
        for name in score.scores:
            table.add_column(MODEL_WORDS.get(name, name), justify="right", max_width=10)
        shown = [s for s in skaters if s.in_team or s.chances[OURS] >= _SHOWN_FROM]
        for skater in shown:
            chances = [
                words.of(percent_text(skater.chances[name], by_pick=skater.by_pick and name != UNIFORM))
                for name in score.scores
            ]
            table.add_row(Text(skater.skater), "yes" if skater.in_team else "", *chances)
        console.print(table)
        hidden = len(skaters) - len(shown)
        if hidden:
            console.print(
                f"{hidden} more with a chance below {100 * _SHOWN_FROM:.0f} %, none in the team.",
                style="dim",
                highlight=False,
            )
        console.print()
    console.print(_meet_scores(score, words))
    expected, number = score.tickets_without_result
    together = words.of("tickets expected together")
    console.print(
        f"{number} skaters without any result before the meet: {expected:.1f} {together}. "
        f"{counted(score.tournaments, 'tournament')} a model, seed {score.seed}, "
        f"{record['elapsed_s']:.0f} s.",
        style="dim",
        highlight=False,
        soft_wrap=not console.is_terminal,
    )


def _meet_scores(score: MeetScore, words: PrizeWords) -> Table:
    table = _table("How good the chances were (Brier and log loss a skater: the lower the better)")
    ranked, expected = "of the team among\nas many highest", words.of("tickets expected\nfor the team")
    for heading in ("", "", "Brier", "difference", "log loss", ranked, expected):
        table.add_column(heading, justify="right" if heading else "left", no_wrap=True)
    for sex in next(iter(score.scores.values())):
        for name, of_sex in score.scores.items():
            own = of_sex[sex]
            table.add_row(
                _SEX_WORDS[sex] if name == OURS else "",
                MODEL_WORDS.get(name, name),
                f"{own.brier:.4f}",
                "" if name == OURS else f"{own.brier_change:+.4f} ± {own.brier_change_se:.4f}",
                f"{own.log_loss:.3f}",
                "-" if name == "uniform" else str(own.found),
                f"{own.expected:.1f}",
            )
    return table


def _table(title: str) -> Table:
    return Table(
        title=title,
        title_justify="left",
        title_style="bold",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        padding=(0, 1, 0, 0),
    )
