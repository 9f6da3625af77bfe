"""Edits of the scenarios of a project, each one step to be undone.

The edits themselves are functions of `simulator.project.edits`, loaded when first needed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from simulator.event import Event, Sex
from simulator.project.forms import LONGEST_NAME
from simulator.project.presented import PresentedStep
from simulator.project.project import BASELINE, Project, Scenario
from simulator.project.remarks import Remark, of_scenario
from simulator.project.typed_medals import TypedMedals
from simulator.text import clean
from simulator.what_if.base import WhatIf
from ui.session.document import Document
from ui.session.skater_what_ifs import DockControl, WhatIfs, moved, of_control, setting, withdrawn
from ui.words.sentences import told_fault
from ui.words.what_ifs import scenario_name

if TYPE_CHECKING:
    from simulator.engine.plan import Plan
    from simulator.input.faults import Fault


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
        from simulator.project.edits import with_scenario

        wanted = name or self.tr("Scenario {number}").format(number=len(self._project.scenarios) + 1)
        free = self._free(wanted)
        project = with_scenario(self._project, Scenario(free, what_ifs))
        self._put(self.tr("new scenario"), project, free)
        return free

    def duplicate(self, name: str) -> str:
        """Begin a scenario with the what-ifs of another, show it, and return its name."""
        from simulator.project.edits import duplicated

        of = name if self._project.scenario(name) is not None else BASELINE
        free = self._free(self.tr("Scenario") if of == BASELINE else of)
        self._put(self.tr("duplicate scenario"), duplicated(self._project, of, free), free)
        return free

    def name_fault(self, name: str, wanted: str) -> str:
        """Say why a scenario cannot get a name; empty when it can."""
        from simulator.project.edits import name_fault

        fault = name_fault(self._project, clean(wanted), of=name)
        return "" if fault is None else told_fault(fault)

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

    def remarks(self, name: str) -> tuple[Remark, ...]:
        """Return the remarks to a scenario, the oldest first."""
        return of_scenario(self._project.remarks, name)

    def set_remarks(self, name: str, remarks: Sequence[Remark]) -> None:
        """Exchange the remarks to a scenario, the baseline too."""
        from simulator.project.edits import with_remarks

        if tuple(remarks) != self.remarks(name):
            active = self._document.version.active
            self._put(self.tr("change remarks"), with_remarks(self._project, name, remarks), active)

    def set_medals(self, sex: Sex, event: Event, typed: TypedMedals | None) -> None:
        """Keep what the user expects of an event that is not simulated; None for nothing."""
        from simulator.project.edits import with_medals

        project = with_medals(self._project, sex, event, typed)
        if project != self._project:
            self._put(self.tr("type medals"), project, self._document.version.active)

    def set_games_places(self, places: Mapping[tuple[Sex, Event], Mapping[str, int]]) -> None:
        """Keep the start places of the countries at the Games; none for those shipped."""
        from simulator.project.edits import with_games_places

        project = with_games_places(self._project, places)
        if project != self._project:
            self._put(self.tr("start places at the Games"), project, self._document.version.active)

    def set_steps(self, steps: Sequence[PresentedStep]) -> None:
        """Exchange the steps of the presentation."""
        from simulator.project.edits import with_steps

        if tuple(steps) != self._project.steps:
            active = self._document.version.active
            self._put(self.tr("change the presentation"), with_steps(self._project, steps), active)

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
        from simulator.project.edits import with_what_ifs

        self._edit(text, lambda project, of: with_what_ifs(project, of, what_ifs), field=field, name=name)

    def _edit(
        self, text: str, edit: Callable[[Project, str], Project], *, field: str = "", name: str = ""
    ) -> None:
        """Make an edit of the core in the scenario shown; on the baseline in a new one."""
        from simulator.project.edits import renamed, scenario_of, with_scenario

        shown, project = self.shown, self._project
        before = shown.name
        if before == BASELINE:
            before = self._free(self.tr("Scenario"))
            project = with_scenario(project, Scenario(before))
        project = edit(project, before)
        what_ifs = scenario_of(project, before).what_ifs
        if what_ifs == shown.what_ifs:
            return
        after = (
            self._free(name or scenario_name(what_ifs[0]))
            if shown.name == BASELINE
            else self._name_that_follows(shown, what_ifs) or before
        )
        if after != before:
            project = renamed(project, before, after)
        self._put(text, project, after, field=field)
        if shown.name not in (BASELINE, after):
            self._document.drafts.renamed(shown.name, after)

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
        from simulator.what_if.clashes import clashes

        return clashes(base, self.shown.name, what_ifs, self._project.results)

    def with_what_if(self, what_if: WhatIf) -> WhatIfs:
        """Return the what-ifs shown with one more; what is about the same thing gives way to it."""
        from simulator.project.edits import joined

        return joined(self.shown.what_ifs, what_if)

    def add_what_if(self, what_if: WhatIf) -> None:
        """Assume one thing more."""
        from simulator.project.edits import with_what_if

        self._edit(self.tr("add a what-if"), lambda project, of: with_what_if(project, of, what_if))

    def remove_what_if(self, what_if: WhatIf) -> None:
        """Assume one thing less."""
        from simulator.project.edits import without_what_if

        self._edit(self.tr("remove a what-if"), lambda project, of: without_what_if(project, of, what_if))

    def set_control(
        self, sex: Sex, skater: str, event: Event | None, control: DockControl, value: float | None
    ) -> None:
        """Set a control of the skater's dock, for all events or one; None puts the forecast back."""
        what_ifs = setting(self.shown.what_ifs, sex, skater, event, control, value)
        name = f"{control}/{sex}/{event or 'all'}/{skater}"
        self.set_what_ifs(self.tr("change {skater}").format(skater=skater), what_ifs, field=name)

    def move_control(
        self, sex: Sex, skater: str, forecast: Mapping[Event, float], control: DockControl, change: float
    ) -> None:
        """Move a control of the skater's dock by as much in each event; see `skater_what_ifs.moved`."""
        what_ifs = moved(self.shown.what_ifs, sex, skater, forecast, control, change)
        name = f"{control}/{sex}/each/{skater}"
        self.set_what_ifs(self.tr("change {skater}").format(skater=skater), what_ifs, field=name)

    def set_starting(
        self, sex: Sex, skater: str, entered: tuple[Event, ...], event: Event, out: bool
    ) -> tuple[Fault, ...]:
        """Let a skater withdraw from an event, or start after all.

        Returns
        -------
        tuple of Fault
            What contradicts it: results entered, or other what-ifs. Nothing is changed then.
        """
        before = self.shown.what_ifs
        what_ifs, prepared = (
            withdrawn(before, sex, skater, entered, event, out),
            self._document.version.prepared,
        )
        if prepared is not None and out:
            known = self.clashes(prepared.plan, before)
            found = tuple(one for one in self.clashes(prepared.plan, what_ifs) if one not in known)
            if found:
                return found
        self.set_what_ifs(self.tr("change {skater}").format(skater=skater), what_ifs)
        return ()

    def reset_control(self, sex: Sex, skater: str, control: DockControl) -> None:
        """Put the forecast back for one control, in all events."""
        from simulator.project.edits import without_what_ifs

        gone = of_control(self.shown.what_ifs, sex, skater, control)
        text = self.tr("reset {skater}").format(skater=skater)
        self._edit(text, lambda project, of: without_what_ifs(project, of, gone))

    def reset_skater(self, sex: Sex, skater: str) -> None:
        """Assume nothing of a skater any more."""
        from simulator.project.edits import reset

        text = self.tr("reset {skater}").format(skater=skater)
        self._edit(text, lambda project, of: reset(project, of, sex, skater))

    def reset_all(self) -> None:
        """Assume nothing any more."""
        self.set_what_ifs(self.tr("remove all what-ifs"), ())

    def _free(self, wanted: str) -> str:
        """Return a name for a scenario, with a number behind it when it is taken."""
        from simulator.project.edits import free_name

        return free_name(_cut(clean(wanted)), self.names)

    def _put(self, text: str, project: Project, shown: str, *, field: str = "") -> None:
        version = replace(self._document.version, project=project, active=shown)
        self._document.edit(text, version, field=field)


def _cut(name: str) -> str:
    """Return a name with room for a number behind it."""
    return " ".join(name.split())[: LONGEST_NAME - 8]
