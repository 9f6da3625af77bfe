"""Names of the shipped rule sets, and of the rules of start places, as sentences that can be translated."""

from __future__ import annotations

from simulator.words import say

_SHIPPED = {
    "canada-2026": say("Canada, Games of 2026"),
    "ek-2020": say("European single distances 2020, men, rows 1 to 6"),
    "ek-2024": say("European single distances 2024"),
    "isu-2022": say("ISU, Games of 2022"),
    "isu-2026": say("ISU, Games of 2026"),
    "knsb-2014": say("KNSB, Games of 2014, men"),
    "knsb-2018": say("KNSB, Games of 2018"),
    "knsb-2022": say("KNSB, Games of 2022"),
    "knsb-2026": say("KNSB, Games of 2026"),
    "national-single-distances": say("National single distances to the world championships"),
    "usa-2026": say("United States, Games of 2026"),
    "world-allround-2026": say("World allround 2026"),
    "world-cup-qualifier": say("World Cup qualifier, autumn 2025 and 2026"),
    "world-sprint-2026": say("World sprint 2026"),
}


def rules_name(identifier: str, name: str) -> str:
    """Return the name of rules: a sentence where it is that of shipped ones, else as it is written."""
    shipped = _SHIPPED.get(identifier)
    return shipped if shipped is not None and shipped == name else name
