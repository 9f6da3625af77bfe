"""Edits of the scenarios of a project, each one step to be undone.

The edits themselves are functions of `simulator.project.edits`, loaded when first needed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from simulator.event import Event, Sex
from simulator.project.project import BASELINE, Project, Scenario
from simulator.text import clean
from simulator.what_if.what_ifs import WhatIf
from ui.session.document import Document
from ui.session.skater_what_ifs import Field, WhatIfs, about, moved, of_field, setting, withdrawn
from ui.words.what_ifs import scenario_name

if TYPE_CHECKING:
    from simulator.engine.plan import Plan
    from simulator.input.faults import Fault

LONGEST_NAME = 80
"""Letters of a name; the core takes no more."""


class Scenarios(QObject):
    """The scenarios of the project in hand: which is shown, and what changes in them.

    An edit of the baseline begins a new scenario, as the baseline itself is protected.

    Parameters
    ----------
    document
        Where the edits go.
    """

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document

    @property
    def _project(self) -> Project:
        return self._document.version.project

    @property
    def shown(self) -> Scenario:
        """The scenario shown."""
        return self._document.version.scenario

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all scenarios, the baseline first."""
        return (BASELINE, *(scenario.name for scenario in self._project.scenarios))

    # The list ------------------------------------------------------------------------------

    def show(self, name: str) -> None:
        """Show another scenario."""
        if name in self.names:
            self._document.look_at(name)

    def add(self, name: str = "", what_ifs: WhatIfs = ()) -> str:
        """Begin a scenario, show it, and return its name."""
        wanted = name or self.tr("Scenario {number}").format(number=len(self._project.scenarios) + 1)
        return self._begin(self.tr("new scenario"), Scenario(wanted, what_ifs))

    def duplicate(self, name: str) -> str:
        """Begin a scenario with the what-ifs of another, show it, and return its name."""
        of = self._project.scenario(name) or Scenario(BASELINE)
        wanted = self.tr("Scenario") if of.name == BASELINE else of.name
        return self._begin(self.tr("duplicate scenario"), replace(of, name=wanted), behind=name)

    def name_fault(self, name: str, wanted: str) -> str:
        """Say why a scenario cannot get a name; empty when it can."""
        from simulator.project.edits import name_fault

        fault = name_fault(self._project, clean(wanted), of=name)
        return "" if fault is None else str(fault)

    def rename(self, name: str, wanted: str) -> None:
        """Give a scenario another name; one that cannot be is passed over, see `name_fault`."""
        from simulator.project.edits import renamed

        wanted = clean(wanted)
        if name == BASELINE or self.name_fault(name, wanted):
            return
        active = self._document.version.active
        shown = wanted if active == name else active
        self._put(self.tr("rename scenario"), renamed(self._project, name, wanted), shown)
        self._document.drafts.renamed(name, wanted)

    def delete(self, name: str) -> None:
        """Delete a scenario; the one before it is shown when it was."""
        from simulator.project.edits import without_scenario

        listed = self.names
        if name == BASELINE or name not in listed:
            return
        active = self._document.version.active
        shown = listed[listed.index(name) - 1] if active == name else active
        self._put(self.tr("delete scenario"), without_scenario(self._project, name), shown)

    # What-ifs of the scenario shown --------------------------------------------------------

    def set_what_ifs(self, text: str, what_ifs: WhatIfs, *, field: str = "", name: str = "") -> None:
        """Exchange the what-ifs of the scenario shown; on the baseline a new scenario begins.

        Parameters
        ----------
        text
            What the step does, in words.
        field
            See `Document.edit`.
        name
            Of the scenario that begins; the words of the first what-if when there is none.
        """
        from simulator.project.edits import renamed, with_what_ifs

        shown = self.shown
        if what_ifs == shown.what_ifs:
            return
        if shown.name == BASELINE:
            self._begin(text, Scenario(name or scenario_name(what_ifs[0]), what_ifs), field=field)
            return
        project = with_what_ifs(self._project, shown.name, what_ifs)
        follows = self._name_that_follows(shown, what_ifs)
        if follows:
            project = renamed(project, shown.name, follows)
        self._put(text, project, follows or shown.name, field=field)
        if follows:
            self._document.drafts.renamed(shown.name, follows)

    def _name_that_follows(self, shown: Scenario, what_ifs: WhatIfs) -> str:
        """Return the name after the one what-if that was changed, while the name is an automatic one."""
        from simulator.project.edits import free_name

        if len(shown.what_ifs) != 1 or len(what_ifs) != 1:
            return ""
        before, after = (_cut(scenario_name(one)) for one in (shown.what_ifs[0], what_ifs[0]))
        others = [name for name in self.names if name != shown.name]
        numbered = shown.name.startswith(f"{before} (") and shown.name.endswith(")")
        if before == after or not (shown.name == before or numbered):
            return ""
        return free_name(after, others)

    def clashes(self, base: Plan, what_ifs: WhatIfs) -> tuple[Fault, ...]:
        """Say what of some what-ifs contradicts itself, the meet or what has been ridden.

        Parameters
        ----------
        base
            The plan of the data, without results and what-ifs.
        """
        from simulator.project.clashes import clashes

        return clashes(base, self._project, replace(self.shown, what_ifs=what_ifs))

    def with_what_if(self, what_if: WhatIf) -> WhatIfs:
        """Return the what-ifs shown with one more; what is about the same thing gives way to it."""
        from simulator.project.edits import with_what_if

        project = replace(self._project, scenarios=(Scenario("shown", self.shown.what_ifs),))
        return with_what_if(project, "shown", what_if).scenarios[0].what_ifs

    def add_what_if(self, what_if: WhatIf) -> None:
        """Assume one thing more."""
        self.set_what_ifs(self.tr("add a what-if"), self.with_what_if(what_if))

    def remove_what_if(self, what_if: WhatIf) -> None:
        """Assume one thing less."""
        left = tuple(one for one in self.shown.what_ifs if one != what_if)
        self.set_what_ifs(self.tr("remove a what-if"), left)

    def set_field(
        self, sex: Sex, skater: str, event: Event | None, field: Field, value: float | None
    ) -> None:
        """Set a control of the skater's dock, for all events or one; None puts the forecast back."""
        what_ifs = setting(self.shown.what_ifs, sex, skater, event, field, value)
        name = f"{field}/{sex}/{event or 'all'}/{skater}"
        self.set_what_ifs(self.tr("change {skater}").format(skater=skater), what_ifs, field=name)

    def move_field(
        self, sex: Sex, skater: str, forecast: Mapping[Event, float], field: Field, change: float
    ) -> None:
        """Move a control of the skater's dock by as much in each event; see `skater_what_ifs.moved`."""
        what_ifs = moved(self.shown.what_ifs, sex, skater, forecast, field, change)
        name = f"{field}/{sex}/each/{skater}"
        self.set_what_ifs(self.tr("change {skater}").format(skater=skater), what_ifs, field=name)

    def set_starting(
        self, sex: Sex, skater: str, entered: tuple[Event, ...], event: Event, out: bool
    ) -> None:
        """Let a skater withdraw from an event, or start after all."""
        what_ifs = withdrawn(self.shown.what_ifs, sex, skater, entered, event, out)
        self.set_what_ifs(self.tr("change {skater}").format(skater=skater), what_ifs)

    def reset_field(self, sex: Sex, skater: str, field: Field) -> None:
        """Put the forecast back for one control, in all events."""
        self._drop(of_field(self.shown.what_ifs, sex, skater, field), skater)

    def reset_skater(self, sex: Sex, skater: str) -> None:
        """Assume nothing of a skater any more."""
        self._drop(about(self.shown.what_ifs, sex, skater), skater)

    def reset_all(self) -> None:
        """Assume nothing any more."""
        self.set_what_ifs(self.tr("remove all what-ifs"), ())

    def _drop(self, dropped: WhatIfs, skater: str) -> None:
        left = tuple(one for one in self.shown.what_ifs if one not in dropped)
        self.set_what_ifs(self.tr("reset {skater}").format(skater=skater), left)

    def _begin(self, text: str, scenario: Scenario, *, behind: str | None = None, field: str = "") -> str:
        """Put in a scenario under its name, or with a number behind it, and show it."""
        from simulator.project.edits import free_name, with_scenario

        name = free_name(_cut(clean(scenario.name)), self.names)
        project = with_scenario(self._project, replace(scenario, name=name), behind)
        self._put(text, project, name, field=field)
        return name

    def _put(self, text: str, project: Project, shown: str, *, field: str = "") -> None:
        version = replace(self._document.version, project=project, active=shown)
        self._document.edit(text, version, field=field)


def _cut(name: str) -> str:
    """Return a name with room for a number behind it."""
    return " ".join(name.split())[: LONGEST_NAME - 8]
