"""A policy of selection as it stands in a file: order, cap, runs and picks, or selection by form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Annotated

from simulator.input.bounded_file import is_input
from simulator.input.faults import Fault, InputRefused, did_you_mean, refuse_if_any
from simulator.input.form import Table
from simulator.input.forms import Number, OneLine, Whole, Words
from simulator.input.own_folder import way_out
from simulator.input.plain_forms import Choice
from simulator.input.records import Missing, read
from simulator.input.toml_kinds import POLICY_SAYS, TomlKind, of_another_kind
from simulator.input.toml_reader import TomlReader, read_toml
from simulator.policy.judgement import Selecting
from simulator.project.forms import LONGEST_PATH
from simulator.selection.rule_set import LONGEST_NAME, MOST_TICKETS, CapForm, Runs
from simulator.shipped import shipped
from simulator.text import file_name, quoted
from simulator.words import say

MOST_PICKS = 5
"""Most picks by form beside the order."""

DEFAULT_PICKS, DEFAULT_THRESHOLD = 2, 0.05

BOUNDS = (Selecting.TRUE_LEVELS, Selecting.HINDSIGHT)
"""Ways to select that nobody has; no file asks for them."""


@dataclass(frozen=True)
class Policy:
    """What a policy changes of a scenario; what it does not name stays as it is there.

    Attributes
    ----------
    rules
        Identifier of a shipped rule set, or a path; empty for those of the scenario.
    order
        The same, of which the rows alone are taken.
    picks
        Path of a picks file; empty for the committee of the scenario.
    cap
        Tickets of each sex.
    runs
        Which runs count of the events that the meet rides twice.
    most, threshold
        Of picks by form beside the order: how many at most, and by how much the chance to beat the
        third rival has to be better.
    """

    name: Annotated[str, Words(LONGEST_NAME)]
    selection: Annotated[Selecting, Choice(Selecting), Missing(Selecting.ORDER)] = Selecting.ORDER
    rules: Annotated[str, OneLine(LONGEST_PATH), Missing("")] = ""
    order: Annotated[str, OneLine(LONGEST_PATH), Missing("")] = ""
    picks: Annotated[str, OneLine(LONGEST_PATH), Missing("")] = ""
    cap: Annotated[int | None, CapForm(1, MOST_TICKETS)] = None
    runs: Annotated[Runs | None, Choice(Runs)] = None
    most: Annotated[int, Whole(1, MOST_PICKS), Missing(DEFAULT_PICKS)] = DEFAULT_PICKS
    threshold: Annotated[
        float,
        Number(0, 1, say("a threshold is a difference of chances, from 0 to 1")),
        Missing(DEFAULT_THRESHOLD),
    ] = DEFAULT_THRESHOLD


@dataclass(frozen=True)
class PolicyFile:
    """A policy with where it comes from.

    Attributes
    ----------
    folder
        From which its paths are; a path that leaves it is refused.
    source
        Name of the file in messages.
    """

    policy: Policy
    folder: Path | Traversable
    source: str

    def beside(self, key: str, word: str, known: Sequence[str] = ()) -> Path | Traversable:
        """Return a file that the policy names; raises `InputRefused` for one elsewhere, or none.

        Parameters
        ----------
        known
            What is shipped that the word might mean.
        """
        out = way_out(self.folder, Path(word)) if isinstance(self.folder, Path) else None
        file = self.folder.joinpath(*Path(word).parts)
        if out is not None:
            found = say("{path} lies outside the folder of the policy", path=quoted(str(out)))
        elif not (is_input(file) if isinstance(file, Path) else file.is_file()):
            found = say("{text} is not beside the policy", text=quoted(word))
        else:
            return file
        remedy = say("Put it beside the policy.")
        if known:
            near = did_you_mean(word, known)
            remedy = say(
                "Put it beside the policy, or name one of {known}.{near}", known=", ".join(known), near=near
            )
        raise InputRefused([Fault(self.source, found, remedy, column=key)])


def read_policy(file: Path | Traversable, folder: Path | Traversable | None = None) -> PolicyFile:
    """Read the file of a policy.

    Raises
    ------
    InputRefused
        With every fault of the file, or the one that it is none.
    """
    source = file_name(file)
    beside = folder if folder is not None else file.parent if isinstance(file, Path) else shipped("policies")
    return PolicyFile(policy_of(read_toml(file, source), source), beside, source)


def policy_of(table: Table, source: str) -> Policy:
    """Make a policy of the table of its file; raises `InputRefused` with every fault."""
    if table.get("kind") != POLICY_SAYS:
        refuse_if_any(of_another_kind(table, source, TomlKind.POLICY))
        remedy = say('The file of a policy says kind = "{kind}".', kind=POLICY_SAYS)
        raise InputRefused([Fault(source, say("this is not a policy"), remedy)])
    reader = TomlReader(source)
    policy = read(reader, Policy, table, besides=("kind",))
    if policy is not None:
        _check(reader, policy, table)
    refuse_if_any(reader.faults)
    if policy is None:
        raise AssertionError("A policy that is not read has faults.")
    return policy


def _check(reader: TomlReader, policy: Policy, table: Table) -> None:
    """Refuse what does not go together."""
    if policy.selection in BOUNDS:
        remedy = say("It is judged beside all others in any case.")
        reader.fault("selection", say("nobody can select by what nobody knows"), remedy)
    if policy.rules and policy.order:
        found = say("the rules have an order already")
        reader.fault("order", found, say("Name one of the two, rules or order."))
    if not 0 <= policy.threshold <= 1:
        found = say("{value:g} is no difference of chances", value=policy.threshold)
        reader.fault("threshold", found, say("Expected 0 to 1."))
    if policy.selection is not Selecting.ORDER_AND_PICKS:
        for key in ("most", "threshold"):
            if key in table:
                found = say("this is asked of picks beside the order only")
                expected = say('Write selection = "{word}".', word=Selecting.ORDER_AND_PICKS.value)
                reader.fault(key, found, expected)
    if policy.selection in (Selecting.FORM_BEFORE, Selecting.FORM_AFTER):
        for key in ("order", "picks"):
            if key in table:
                found = say("a selection by form goes by no order and no picks")
                reader.fault(key, found, say("Take the line out."))


def shipped_policies(meet: str) -> tuple[PolicyFile, ...]:
    """Return the policies that come with the program for a meet, by name of file; none for most."""
    folder = shipped("policies").joinpath(meet)
    if not folder.is_dir():
        return ()
    files = sorted((own for own in folder.iterdir() if own.name.endswith(".toml")), key=lambda own: own.name)
    return tuple(read_policy(file, folder) for file in files)
