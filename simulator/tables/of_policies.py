"""The tables of a laboratory: policies, belief errors, tickets, the order derived from form."""

from __future__ import annotations

from collections.abc import Sequence

from simulator.policy.judgement import Laboratory
from simulator.tables.table import Kind, Table, TableColumn, Value
from simulator.words import say

_SEX = TableColumn(say("Sex"), key="sex")
_POLICY = TableColumn(say("Policy"), key="policy")


def policy_files_tables(laboratories: Sequence[Laboratory]) -> tuple[Table, ...]:
    """Return the laboratories of each sex as tables, that of the policies first."""
    made = (_policies(laboratories), _beliefs(laboratories), _tickets(laboratories), _derived(laboratories))
    return tuple(table for table in made if table.rows)


def _policies(laboratories: Sequence[Laboratory]) -> Table:
    columns = (
        _SEX,
        _POLICY,
        TableColumn(say("Selects"), key="selection"),
        TableColumn(say("Gold"), Kind.NUMBER, key="gold"),
        TableColumn(say("Medals"), Kind.NUMBER, key="medals"),
        TableColumn(say("Top 8"), Kind.NUMBER, key="top8"),
        TableColumn(say("Change of medals"), Kind.NUMBER, key="change_medals"),
        TableColumn(say("s.e."), Kind.NUMBER, say("One standard error, paired."), "change_medals_se"),
        TableColumn(say("Regret, true levels"), Kind.NUMBER, key="regret_true_levels"),
        TableColumn(say("Regret, hindsight"), Kind.NUMBER, key="regret_hindsight"),
        TableColumn(say("Best names that go"), Kind.CHANCE, key="best_team_share"),
        TableColumn(say("Lost by a mishap"), Kind.CHANCE, key="lost_by_mishap"),
        TableColumn(say("Luck"), Kind.CHANCE, key="luck"),
        TableColumn(say("Cap cuts off"), Kind.CHANCE, key="capped"),
    )
    rows: list[tuple[Value, ...]] = [
        (
            str(own.sex), one.name, one.selecting.value, one.total.gold.mean, one.total.medals.mean,
            one.total.top8.mean, one.change.medals.mean, one.change.medals.se, one.regret[0].mean,
            one.regret[1].mean, one.best_names, one.mishap, one.luck, one.capped,
        )
        for own in laboratories
        for one in own.policies
    ]  # fmt: skip
    return Table(say("Policies"), say("What policies of selection are worth"), columns, tuple(rows))


def _beliefs(laboratories: Sequence[Laboratory]) -> Table:
    columns = (
        _SEX,
        _POLICY,
        TableColumn(say("Belief error"), Kind.CHANCE, say("Of each skater, in log time."), "belief_error"),
        TableColumn(say("Change of medals"), Kind.NUMBER, key="change_medals"),
        TableColumn(say("s.e."), Kind.NUMBER, key="change_medals_se"),
        TableColumn(say("Spread between draws"), Kind.NUMBER, key="spread"),
    )
    rows: list[tuple[Value, ...]] = [
        (str(own.sex), one.name, line.error, line.change.mean, line.change.se, line.spread)
        for own in laboratories
        for one in own.policies
        for line in one.beliefs
    ]
    title = say("What selection by form is worth when form is wrong")
    return Table(say("Belief errors"), title, columns, tuple(rows))


def _tickets(laboratories: Sequence[Laboratory]) -> Table:
    columns = (
        _SEX,
        _POLICY,
        TableColumn(say("Skater"), key="skater"),
        TableColumn(say("Before"), Kind.CHANCE, key="before"),
        TableColumn(say("After"), Kind.CHANCE, key="after"),
        TableColumn(say("Change"), Kind.NUMBER, key="change"),
        TableColumn(say("s.e."), Kind.NUMBER, key="se"),
    )
    rows: list[tuple[Value, ...]] = [
        (str(own.sex), one.name, who.skater, who.before, who.after, who.change.mean, who.change.se)
        for own in laboratories
        for one in own.policies
        for who in one.tickets
    ]
    return Table(say("Changes of tickets"), say("Who gains and who loses a ticket"), columns, tuple(rows))


def _derived(laboratories: Sequence[Laboratory]) -> Table:
    columns = (
        _SEX,
        TableColumn(say("Row by form"), Kind.COUNT, key="row"),
        TableColumn(say("Published row"), Kind.COUNT, key="published"),
        TableColumn(say("Place"), key="place"),
        TableColumn(say("Worth"), Kind.NUMBER, key="worth"),
        TableColumn(say("Above the next"), Kind.CHANCE, key="above_the_next"),
    )
    rows: list[tuple[Value, ...]] = [
        (
            str(own.sex), at, row.published, row.row.text,
            None if row.worth is None else row.worth.mean, row.sure,
        )
        for own in laboratories
        if own.derived is not None
        for at, row in enumerate(own.derived.rows, start=1)
    ]  # fmt: skip
    return Table(say("Derived order"), say("The order derived from form"), columns, tuple(rows))
