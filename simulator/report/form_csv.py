"""The form data as one CSV file, cleaned: as a forecast takes them, told in one way."""

from __future__ import annotations

import csv
import io
from typing import Any

import pandas as pd

from simulator.project.form_account import FormAccount
from simulator.text import defused

_COPIED = (
    *("date", "competition", "rink", "sex", "distance_m", "run", "division", "place"),
    *("skater", "country", "time_s", "status", "note", "source"),
)


def cleaned_copy(account: FormAccount) -> str:
    """Return the results as CSV, as a forecast takes them; a row without a source names its file."""
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(_COPIED)
    table, origin = account.form.results, account.form.origin
    columns = [name for name in _COPIED if name != "time_s"]
    cells = zip(*(table[name].astype("object").tolist() for name in (*columns, "time_ms")), strict=True)
    for at, values in enumerate(cells):
        row: dict[str, Any] = dict(zip((*columns, "time_ms"), values, strict=True))
        row["date"] = "" if pd.isna(row["date"]) else f"{row['date']:%Y-%m-%d}"
        row["place"] = "" if pd.isna(row["place"]) else int(row["place"])
        row["time_s"] = "" if pd.isna(row["time_ms"]) else _seconds(int(row["time_ms"]))
        row["source"] = row["source"] or (account.source_name(int(origin[at])) if origin is not None else "")
        told = [row[name] for name in _COPIED]
        writer.writerow([defused(one) if isinstance(one, str) else one for one in told])
    return lines.getvalue()


def _seconds(time_ms: int) -> str:
    """Return a time with its thousandths where it has any: tenths and hundredths stay what they are."""
    seconds, thousandths = divmod(time_ms, 1000)
    digits = f"{thousandths:03d}"
    return f"{seconds}.{digits if digits[2] != '0' else digits[:2]}"
