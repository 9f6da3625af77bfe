"""The committee at work: pick rules looked at in order, in every tournament at once.

After each pick the list is read again, only in the tournaments in which the pick is made.
"""

from __future__ import annotations

import numpy as np

from simulator.event import Event
from simulator.selection.board import Board, Luck, Moved, row_holders, says_yes
from simulator.selection.committee import PickKind, PickRule
from simulator.selection.field import NOBODY, Index, Mask, Skaters
from simulator.selection.walk import Walk, walk_order


def make_picks(board: Board, luck: Luck) -> None:
    """Look at the rules in order and make the picks whose condition holds; the mass start's are made.

    References
    ----------
    Steps 4 of the procedure: at most `max_picks` a sex; a pick of a skater who has already what
    it gives is not made and does not count.
    """
    rules = board.rules
    for number, rule in enumerate(rules.picks):
        if rule.kind is PickKind.MASS_START or rule.chance <= 0:
            continue
        columns, who = (_place_wanted if rule.takes_start_place else _ticket_wanted)(board, number)
        makes = (board.made[columns] < rules.max_picks) & says_yes(rules, number, columns, luck)
        if makes.any():
            _make(board, number, columns[makes], who[makes])


def _ticket_wanted(board: Board, number: int) -> tuple[Index, Skaters]:
    """Where one of the skaters is outside the team, and the first who is."""
    first = np.full(board.tournaments, NOBODY)
    for skater in reversed(board.rules.named[number]):
        first[~board.ticket[skater]] = skater
    columns = np.flatnonzero(first != NOBODY)
    return columns, first[columns]


def _place_wanted(board: Board, number: int) -> tuple[Index, Skaters]:
    """Where the skater has none of the event's start places, one can be taken, and there is cause."""
    rule, skater = board.rules.picks[number], board.rules.named[number][0]
    event = _event_of(rule)
    start_places = board.rules.start_places.get(event, 0)
    columns = np.arange(board.tournaments)
    if rule.kind is PickKind.CALAMITY:
        start = board.fields[event].start_of(skater) if event in board.fields else None
        columns = columns[:0] if start is None else board.fields[event].struck(start)
    holds, can = np.zeros(len(columns), np.bool_), np.zeros(len(columns), np.bool_)
    own = board.places.get(event, ())[:start_places]
    for place in own:
        holds |= place[columns] == skater
    for place in own[_to_take(board, event)]:
        can |= ~_held_by_pick(board, event, place[columns], columns)
    columns = columns[can & ~holds]
    return columns, np.full(len(columns), skater, np.uint8)


def _to_take(board: Board, event: Event) -> slice:
    """Which start places of an event a pick can take: those kept for picks, where there are such."""
    number = board.rules.start_places.get(event, 0)
    kept = board.rules.kept_for_picks.get(event, 0)
    return slice(number - kept if kept else 0, number)


def _event_of(rule: PickRule) -> Event:
    if rule.event is None:
        raise ValueError(f"A pick of the kind {rule.kind} needs an event.")
    return rule.event


def _held_by_pick(board: Board, event: Event, holder: Skaters, columns: Index) -> Mask:
    """Whether a start place is held by a skater picked for the event."""
    held = np.zeros(len(columns), np.bool_)
    for number, who in board.picked.items():
        rule = board.rules.picks[number]
        if rule.takes_start_place and rule.event is event:
            held |= (holder == who[columns]) & (holder != NOBODY)
    return held


def _make(board: Board, number: int, columns: Index, who: Skaters) -> None:
    """Make a pick in some tournaments and read the order again there."""
    rule = board.rules.picks[number]
    picked = np.full(board.tournaments, NOBODY)
    picked[columns] = who
    part = _part(board, columns)
    before = board.ticket[:, part].copy()
    if board.before is None:
        board.before, board.walk, board.ticket = board.walk, board.walk.copy(), board.ticket.copy()
    loser = np.full(len(columns), NOBODY)
    if rule.takes_start_place:
        loser = _take_last_place(board, _event_of(rule), columns, who)
    else:
        board.team_picked[number] = picked
    board.picked[number] = picked
    board.made[columns] += 1
    _read_again(board, columns)
    if rule.kind is PickKind.CALAMITY or _without_rows(board, rule):
        still_out = columns[~board.ticket[who, columns]]
        if len(still_out):
            board.team_picked[number] = np.full(board.tournaments, NOBODY)
            board.team_picked[number][still_out] = picked[still_out]
            _read_again(board, still_out)
    after = board.ticket[:, part]
    brought_in, displaced = after & ~before, before & ~after
    skaters, here = np.nonzero(displaced)
    board.moved[number] = Moved(
        _flat(brought_in, columns, board.tournaments),
        skaters * board.tournaments + columns[here],
        loser[here] == skaters,
    )


def _without_rows(board: Board, rule: PickRule) -> bool:
    """Whether a start place of the event goes with no row, so that the pick itself gives the ticket."""
    if not rule.takes_start_place:
        return False
    kept = rule.event is not None and board.rules.kept_for_picks.get(rule.event, 0)
    rows = (row for row in board.rules.rows if row.event is rule.event and row.goes_with_place)
    return bool(kept) or not any(rows)


def _part(board: Board, columns: Index) -> Index | slice:
    """Return all tournaments as a slice, which is much faster than as a list of them."""
    return slice(None) if len(columns) == board.tournaments else columns


def _flat(mask: Mask, columns: Index, tournaments: int) -> Index:
    skaters, here = np.nonzero(mask)
    flat: Index = skaters * tournaments + columns[here]
    return flat


def _take_last_place(board: Board, event: Event, columns: Index, who: Skaters) -> Skaters:
    """Give the last start place not held by a pick to the skater, with its row; return who lost it."""
    loser = np.full(len(columns), NOBODY)
    left = np.ones(len(columns), np.bool_)
    places = board.places[event][_to_take(board, event)]
    for place in places[::-1]:
        takes = left & ~_held_by_pick(board, event, place[columns], columns)
        loser[takes] = place[columns[takes]]
        place[columns[takes]] = who[takes]
        left &= ~takes
    return loser


def _read_again(board: Board, columns: Index) -> None:
    """Read the order again in some tournaments, and let team picks push names out."""
    rules, part = board.rules, _part(board, columns)
    holders = row_holders(rules, board.places, board.rows, board.pick_rows, board.tournaments, part)
    protected = None if board.protected is None else board.protected[:, part]
    walk = walk_order(holders, rules.cap, len(rules.skaters), len(columns), protected)
    board.walk.read_again(part, walk)
    board.ticket[:, part] = walk.listed
    if board.team_picked:
        pushed = _push_out(board, walk, columns)
        if board.pushed is None:
            board.pushed = np.zeros(board.walk.first.shape, np.bool_)
        board.pushed[:, part] = pushed


def _push_out(board: Board, walk: Walk, columns: Index) -> Mask:
    """Give team picks outside the list a ticket; the lowest names that are not picked lose theirs."""
    ticket, cap = board.ticket, board.rules.cap
    outside = np.zeros(len(columns), np.uint8)
    for picked in board.team_picked.values():
        who = picked[columns]
        new = np.flatnonzero(who != NOBODY)
        new = new[~ticket[who[new], columns[new]]]
        ticket[who[new], columns[new]] = True
        outside[new] += 1
    names = np.minimum(walk.names_in_all, np.uint8(cap))
    surplus = np.maximum(names + outside, np.uint8(cap)) - np.uint8(cap)
    pushed = np.zeros(walk.first.shape, np.bool_)
    for i in reversed(range(len(pushed))):
        loses = walk.names(i) & (surplus > 0)
        for picked in board.picked.values():
            loses &= walk.holders[i] != picked[columns]
        if board.protected is not None:
            where = np.flatnonzero(loses)
            loses[where] = ~board.protected[walk.holders[i][where], columns[where]]
        surplus -= loses.view(np.uint8)
        pushed[i] = loses
        ticket[walk.holders[i][loses], columns[loses]] = False
    return pushed
