"""Edits of the scenarios of a project, each one step to be undone."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from simulator.event import Event, Sex
from simulator.scenario.project import BASELINE, Project, Scenario
from simulator.scenario.what_ifs import WhatIf
from ui import project_edits
from ui.document import Document
from ui.skater_what_ifs import Field, WhatIfs, about, of_field, setting, withdrawn
from ui.what_if_words import scenario_name

LONGEST_NAME = 80


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

    # The list ------------------------------------------------------------------------------

    def show(self, name: str) -> None:
        """Show another scenario."""
        if name in project_edits.names(self._project):
            self._document.look_at(name)

    def add(self, name: str = "", what_ifs: WhatIfs = ()) -> str:
        """Begin a scenario, show it, and return its name."""
        wanted = name or self.tr("Scenario {number}").format(number=len(self._project.scenarios) + 1)
        scenario = Scenario(self._free(wanted), what_ifs)
        project = project_edits.with_scenario(self._project, scenario)
        self._put(self.tr("new scenario"), project, scenario.name)
        return scenario.name

    def duplicate(self, name: str) -> str:
        """Begin a scenario with the what-ifs of another, show it, and return its name."""
        of = self._project.scenario(name) or Scenario(BASELINE)
        pattern = self.tr("Scenario") if name == BASELINE else self.tr("{name}, copy")
        copy = replace(of, name=self._free(pattern.format(name=name)[:LONGEST_NAME]))
        project = project_edits.with_scenario(self._project, copy, behind=name)
        self._put(self.tr("duplicate scenario"), project, copy.name)
        return copy.name

    def can_be_named(self, name: str, wanted: str) -> bool:
        """Whether a scenario may get a name: not empty, not too long, not that of another."""
        wanted = " ".join(wanted.split())
        others = {one.casefold() for one in project_edits.names(self._project) if one != name}
        return 0 < len(wanted) <= LONGEST_NAME and wanted.casefold() not in others

    def rename(self, name: str, wanted: str) -> bool:
        """Give a scenario another name; False when that name cannot be."""
        if name == BASELINE or not self.can_be_named(name, wanted):
            return False
        wanted = " ".join(wanted.split())
        active = self._document.version.active
        project = project_edits.renamed(self._project, name, wanted)
        self._put(self.tr("rename scenario"), project, wanted if active == name else active)
        return True

    def delete(self, name: str) -> None:
        """Delete a scenario; the one before it is shown when it was."""
        listed = project_edits.names(self._project)
        if name == BASELINE or name not in listed:
            return
        active = self._document.version.active
        shown = listed[listed.index(name) - 1] if active == name else active
        self._put(self.tr("delete scenario"), project_edits.without_scenario(self._project, name), shown)

    # What-ifs of the scenario shown --------------------------------------------------------

    def set_what_ifs(self, text: str, what_ifs: WhatIfs, *, field: str = "") -> None:
        """Exchange the what-ifs of the scenario shown; on the baseline a new scenario begins.

        Parameters
        ----------
        text
            What the step does, in words.
        field
            See `Document.edit`.
        """
        shown = self.shown
        if what_ifs == shown.what_ifs:
            return
        if shown.name != BASELINE:
            project = project_edits.with_what_ifs(self._project, shown.name, what_ifs)
            self._put(text, project, shown.name, field=field)
            return
        name = self._free(scenario_name(what_ifs[0])[:LONGEST_NAME])
        project = project_edits.with_scenario(self._project, Scenario(name, what_ifs))
        self._put(text, project, name, field=field)

    def add_what_if(self, what_if: WhatIf) -> None:
        """Assume one thing more."""
        if what_if not in self.shown.what_ifs:
            self.set_what_ifs(self.tr("add a what-if"), (*self.shown.what_ifs, what_if))

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

    def _free(self, wanted: str) -> str:
        return project_edits.free_name(wanted, project_edits.names(self._project))

    def _put(self, text: str, project: Project, shown: str, *, field: str = "") -> None:
        version = replace(self._document.version, project=project, active=shown)
        self._document.edit(text, version, field=field)
