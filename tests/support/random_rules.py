"""Any rule set without faults, drawn by Hypothesis."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from simulator.event import DISTANCES, Event, Sex
from simulator.selection.prize import InWords, Prize, Won
from simulator.selection.rule_set import (
    NO_CAP,
    Certainty,
    DeclinedRow,
    Nominated,
    Occasion,
    Refill,
    Row,
    RuleSet,
    Runs,
    Source,
    Ties,
)
from simulator.selection.sources import source_keys

# Letters that a file may get wrong: quotes, backslashes, signs of TOML, letters beyond ASCII.
# Single spaces: two of them are a fault, which the readers mend.
TEXTS = st.text("ab \"\\'#=[]{}é𝄞", min_size=1, max_size=12).map(
    lambda text: " ".join(f"x{text.strip()}".split())
)


RANKS = st.integers(1, 999)
words = st.builds(InWords, TEXTS, TEXTS)
prizes = st.one_of(
    st.builds(
        Prize, st.sampled_from([Won.TICKET, Won.START_PLACE, Won.WORLD_CUP_PLACE]), meet=words, pick=words
    ),
    st.builds(Prize, st.just(Won.OWN), words, words, words, picks=words),
)


def by_sex(values: st.SearchStrategy[object]) -> st.SearchStrategy[dict[Sex, object]]:
    return st.fixed_dictionaries({}, optional=dict.fromkeys(Sex, values))


@st.composite
def rule_sets(draw: st.DrawFn) -> RuleSet:
    """Make any rule set without faults."""
    places, order, runs, holders, named, kept, ranks = {}, {}, {}, {}, {}, {}, {}
    for sex in Sex:
        events = draw(st.lists(st.sampled_from(DISTANCES), min_size=1, unique=True))
        places[sex] = {event: draw(st.integers(1, 10)) for event in events}
        places[sex][Event.MASS_START] = 2
        rows = [(event, place) for event in events for place in range(1, places[sex][event] + 1)]
        chosen = draw(st.lists(st.sampled_from(rows), min_size=1, max_size=20, unique=True))
        picks = [(Event.MASS_START, None)] * draw(st.integers(0, 2))
        order[sex] = tuple(
            Row(number, event, place, draw(st.booleans()))
            for number, (event, place) in enumerate([*picks, *chosen], start=1)
        )
        runs[sex] = {event: draw(st.sampled_from(Runs)) for event in draw(st.sets(st.sampled_from(events)))}
        free = dict(places[sex])
        kept[sex] = {events[-1]: 1} if draw(st.booleans()) else {}
        free[events[-1]] -= len(kept[sex])
        for one in (holders, named):
            one[sex] = {events[0]: (draw(TEXTS),)} if draw(st.booleans()) and free[events[0]] else {}
            free[events[0]] -= len(one[sex])
        if named[sex].values() and [*named[sex].values()] == [*holders[sex].values()]:
            named[sex] = {}
        if draw(st.booleans()):
            number = places[sex][events[0]]
            ranks[sex] = {events[0]: tuple(sorted(draw(st.lists(RANKS, min_size=number, max_size=number))))}
    figures = st.sampled_from(source_keys(RuleSet))
    caps = {sex: draw(st.sampled_from([NO_CAP, *range(4, 61)])) for sex in Sex}
    picks_at_most = {sex: draw(st.integers(2, 3)) for sex in Sex}
    before = {sex: sum(map(len, (*holders[sex].values(), *named[sex].values()))) for sex in Sex}
    may_protect = all(not caps[sex] or before[sex] + picks_at_most[sex] <= caps[sex] for sex in Sex)
    return RuleSet(
        id=draw(TEXTS),
        name=draw(TEXTS),
        valid_from=draw(st.dates(date(1990, 1, 1), date(2100, 1, 1))),
        cap=caps,
        max_picks=picks_at_most,
        refill=draw(st.sampled_from(Refill)),
        ties=draw(st.sampled_from(Ties)),
        source=draw(TEXTS),
        start_places=places,
        order=order,
        runs={sex: own for sex, own in runs.items() if own},
        prequalified={sex: own for sex, own in holders.items() if own},
        nominated=draw(st.sampled_from(Nominated)) if may_protect else Nominated.IN_ORDER,
        declined_row=draw(st.sampled_from(DeclinedRow)),
        reserves={sex: draw(st.integers(0, 60)) for sex in Sex},
        occasion=draw(st.sampled_from(Occasion)),
        kept_for_picks={sex: own for sex, own in kept.items() if own},
        quota_ranks=ranks,
        named={sex: own for sex, own in named.items() if own},
        prize=draw(prizes),
        sources=draw(st.dictionaries(figures, st.builds(Source, TEXTS, st.sampled_from(Certainty)))),
    )
