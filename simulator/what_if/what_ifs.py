"""All kinds of what-ifs: importing this makes them known; a further kind is a module and a line here."""

from simulator.engine.relations import AssumedKind
from simulator.what_if.base import KINDS, AnyWhatIf, WhatIf
from simulator.what_if.entry import EntrantAdded, EntrantRemoved, Withdrawal
from simulator.what_if.excluded import RaceExcluded
from simulator.what_if.form import FormShift
from simulator.what_if.incident import IncidentKind, IncidentRate
from simulator.what_if.lanes import LaneCost
from simulator.what_if.order import OtherOrder
from simulator.what_if.pairs import PairsSet
from simulator.what_if.picks import PickRules
from simulator.what_if.race_outcome import AssumedOutcome
from simulator.what_if.start_places import StartPlacesOf

__all__ = [
    "KINDS",
    "AnyWhatIf",
    "AssumedKind",
    "AssumedOutcome",
    "EntrantAdded",
    "EntrantRemoved",
    "FormShift",
    "IncidentKind",
    "IncidentRate",
    "LaneCost",
    "OtherOrder",
    "PairsSet",
    "PickRules",
    "RaceExcluded",
    "StartPlacesOf",
    "WhatIf",
    "Withdrawal",
]
