"""Words of the view Races: the sentences below the title, tooltips of rows and cells, times on the axis."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from simulator.ask.leverage.one_race import FEWEST, OneRace, Share
from simulator.form.bests import Best
from simulator.race_time import format_time
from ui.charts.races_series import RaceRow, RacesSeries, Seat
from ui.words import numbers

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


def with_interval(share: Share, *, certain: bool = False) -> str:
    """Write a chance with its 95 % interval: ``54.1 % (53.8–54.4 %)``."""
    text = numbers.percent_exact(share.chance, certain=certain)
    return text if certain else f"{text} ({numbers.interval(*share.interval)})"


def tick_text(time_ms: int, *, whole: bool) -> str:
    """Write a time on the axis in whole seconds, or in tenths."""
    return numbers.clock(format_time(time_ms, 0 if whole else 1))


def sentence(series: RacesSeries, *, duels: bool = False) -> str:
    """Return who wins most often, or beats whom, and how often the record falls."""
    race = series.race
    first, *others = sorted(series.rows, key=lambda row: -int(race.places[row.start, 0]))
    short = numbers.short_names(row.skater for row in series.rows)

    def wins(row: RaceRow) -> str:
        return numbers.percent(race.place(row.start, 1, 1).chance, certain=series.certain)

    told = [translate("Races", "{first} rides alone.").format(first=short[first.skater])]
    if others:
        words = translate("Races", "{first} wins in {chance} of the tournaments, {second} in {other}.")
        second = others[0]
        told = [
            words.format(
                first=short[first.skater], chance=wins(first), second=short[second.skater], other=wins(second)
            )
        ]
    if others and duels:
        told = [duel_words(series, first, others[0]) + "."]
    if series.record is not None and series.anybody is not None:
        words = translate("Races", "The track record of {time} falls in {chance}.")
        chance = numbers.percent(series.anybody.chance, certain=series.certain)
        told.append(words.format(time=numbers.race_time(series.record.time_ms), chance=chance))
    return " ".join(told)


def need_sentence(
    series: RacesSeries,
    row: RaceRow | None,
    time_ms: int | None,
    certain: bool | None = None,
    skater: str | None = None,
) -> str:
    """Return the chance of a ticket given a time, and the times at which it reaches 50, 90 and 99 %.

    Parameters
    ----------
    certain
        Whether there is a ticket, where nothing can give or take it any more; None elsewhere.
    skater
        Who is chosen, also when not entered in this event and so without a row.
    """
    if row is None and skater is not None:
        return translate("Races", "{skater} is not entered here.").format(skater=skater)
    if row is None:
        return translate("Races", "Choose a skater to see which time brings the ticket.")
    if certain is not None:
        words = translate("Races", "{skater} has no ticket for certain, whatever the time.")
        if certain:
            words = translate("Races", "The ticket of {skater} is certain, whatever the time.")
        return words.format(skater=row.skater)
    if time_ms is None and row.ended:
        return translate("Races", "{skater}: {ended}.").format(skater=row.skater, ended=row.ended)
    if time_ms is None:
        return translate("Races", "{skater} has no time in this event.").format(skater=row.skater)
    share = series.race.given(row.start, time_ms)
    values = {"skater": row.skater, "time": numbers.race_time(time_ms)}
    words = translate("Races", "{skater} in {time} or faster: a ticket in {chance}.")
    told = [words.format(chance=with_interval(share), **values)]
    if not share.is_told:
        words = numbers.of_count(
            share.of,
            translate("Races", "{skater} in {time} or faster: too few, only one tournament."),
            translate("Races", "{skater} in {time} or faster: too few, only {count} tournaments."),
        )
        told = [words.format(**values)]
    reached = [
        translate("Races", "{level} at {time}").format(
            level=f"{round(level * 100)}{numbers.THIN}%", time=numbers.race_time(at)
        )
        for level, at in sorted(series.levels(row).items())
    ]
    if reached:
        told.append(translate("Races", "Reached: {levels}.").format(levels=", ".join(reached)))
    return " ".join(told)


def place_name(first: int, last: int) -> str:
    """Write one place, or all from one on: ``3``, ``6+``."""
    return str(first) if first == last else f"{first}+"


def best_words(best: Best | None) -> str:
    """Write a best time and its rink; a word where it is not known."""
    if best is None:
        return translate("Races", "not known")
    time = numbers.race_time(best.time_ms)
    return f"{time} ({best.rink})" if best.rink else time


def row_tip(series: RacesSeries, row: RaceRow) -> str:
    """Return all that is known of a skater in the event."""
    race = series.race
    lines = [f"{row.skater}: {row.ended}" if row.ended else row.skater]
    if row.seat is not None:
        rival = row.seat.rival
        against = (
            translate("Races", "{seat}, against {rival}") if rival else translate("Races", "{seat}, alone")
        )
        lines.append(against.format(seat=seat_words(row.seat), rival=rival))
    if row.median_ms is not None:
        lines.append(
            translate("Races", "Median: {time}").format(time=numbers.race_time(round(row.median_ms)))
        )
    lines.append(translate("Races", "Personal best: {time}").format(time=best_words(row.bests.personal)))
    lines.append(translate("Races", "Season best: {time}").format(time=best_words(row.bests.season)))
    if row.actual_ms is not None:
        lines.append(translate("Races", "Ridden: {time}").format(time=numbers.race_time(row.actual_ms)))
    wins = race.place(row.start, 1, 1)
    told = with_interval(wins, certain=series.sure_of_places(row))
    lines.append(translate("Races", "Wins: {chance}").format(chance=told))
    if row.under_record is not None:
        told = with_interval(row.under_record, certain=series.sure_of_time(row))
        lines.append(translate("Races", "Beats the track record: {chance}").format(chance=told))
    for words, share in mishaps(race, row.start):
        lines.append(f"{words}: {with_interval(share, certain=series.sure_of_mishaps(row))}")
    return "\n".join(lines)


def seat_words(seat: Seat, *, short: bool = False) -> str:
    """Write where somebody starts: ``Pair 3, inner lane``, or ``Pair 3, inner``."""
    words = translate("Races", "Pair {number}")
    if seat.inner is not None and short:
        inner, outer = translate("Races", "Pair {number}, inner"), translate("Races", "Pair {number}, outer")
        words = inner if seat.inner else outer
    elif seat.inner is not None:
        lane = translate("Races", "Pair {number}, inner lane")
        words = lane if seat.inner else translate("Races", "Pair {number}, outer lane")
    return words.format(number=seat.pair)


def mishaps(race: OneRace, start: int) -> tuple[tuple[str, Share], ...]:
    """Return what goes wrong, and how often."""
    return (
        (translate("Races", "Fall"), race.of_all(int(race.fell[start]))),
        (translate("Races", "Disqualified"), race.of_all(int(race.disqualified[start]))),
        (translate("Races", "No place"), race.unplaced(start)),
    )


def place_tip(series: RacesSeries, row: RaceRow, first: int, last: int) -> str:
    """Return how often a skater takes a place, or one from it on."""
    share = series.race.place(row.start, first, last)
    words = translate("Races", "{skater}, place {place}: {chance}")
    told = with_interval(share, certain=series.sure_of_places(row))
    return words.format(skater=row.skater, place=place_name(first, last), chance=told)


def mishap_tip(series: RacesSeries, row: RaceRow, which: int) -> str:
    """Return how often something goes wrong for a skater."""
    words, share = mishaps(series.race, row.start)[which]
    return f"{row.skater}: {words} {with_interval(share, certain=series.sure_of_mishaps(row))}"


def headings(series: RacesSeries, *, duels: bool) -> list[str]:
    """Return the headings of what is copied."""
    skater = translate("Races", "Skater")
    if duels:
        return [skater, *(row.skater for row in series.rows)]
    texts = [
        translate("Races", "Median"),
        translate("Races", "Personal best"),
        translate("Races", "Season best"),
    ]
    texts += [translate("Races", "Ridden"), translate("Races", "Under the record")]
    place = translate("Races", "Place {place}")
    places = [place.format(place=number) for number in range(1, len(series.rows) + 1)]
    return [skater, *texts, *places, *(words for words, _ in mishaps(series.race, 0))]


def cell_texts(series: RacesSeries, row: RaceRow, *, duels: bool) -> list[str]:
    """Return what is copied of a row: chances with one decimal, nothing where nothing is known."""
    race = series.race

    def exact(share: Share | None, *, certain: bool) -> str:
        return "" if share is None else numbers.percent_exact(share.chance, certain=certain)

    def time(time_ms: float | None) -> str:
        return "" if time_ms is None else numbers.race_time(round(time_ms))

    if duels:
        rivals = series.rows
        return [
            row.skater,
            *(
                ""
                if row is one
                else exact(race.beats(row.start, one.start), certain=series.sure_of_duel(row, one))
                for one in rivals
            ),
        ]
    bests = (None if best is None else best.time_ms for best in (row.bests.personal, row.bests.season))
    times = [time(one) for one in (row.median_ms, *bests)]
    ridden, sure = row.ended or time(row.actual_ms), series.sure_of_places(row)
    shares = (race.place(row.start, place, place) for place in range(1, len(series.rows) + 1))
    places = [exact(share, certain=sure) for share in shares]
    sure = series.sure_of_mishaps(row)
    wrong = [exact(share, certain=sure) for _, share in mishaps(race, row.start)]
    under = exact(row.under_record, certain=series.sure_of_time(row))
    return [row.skater, *times, ridden, under, *places, *wrong]


def duel_words(series: RacesSeries, row: RaceRow, column: RaceRow) -> str:
    """Return how often one beats the other."""
    share, short = series.race.beats(row.start, column.start), numbers.short_names(series.race.skaters)
    chance = with_interval(share, certain=series.sure_of_duel(row, column))
    return translate("Races", "{one} beats {other} in {chance}").format(
        one=short[row.skater], other=short[column.skater], chance=chance
    )


def duel_tip(series: RacesSeries, row: RaceRow, column: RaceRow) -> str:
    """Return how often one beats the other, by how much, and how often they met."""
    race = series.race
    lines = [duel_words(series, row, column)]
    both = race.of_all(int(race.both[row.start, column.start]))
    gap = race.mean_gap_ms(row.start, column.start)
    if gap is not None:
        told = translate("Races", "both finish in {chance}, mean gap {gap} s")
        chance = numbers.percent_exact(both.chance, certain=series.sure_of_duel(row, column))
        lines.append(told.format(chance=chance, gap=numbers.number(abs(gap) / 1000, 2)))
    if series.past is not None:
        won, lost = (
            series.past.won[pair] for pair in ((row.skater, column.skater), (column.skater, row.skater))
        )
        if won + lost:
            met = numbers.of_count(
                won + lost,
                translate("Races", "met once in the results loaded: {won} to {lost}"),
                translate("Races", "met {count} times in the results loaded: {won} to {lost}"),
            )
            lines.append(met.format(won=won, lost=lost))
    if race.beats(row.start, column.start).of < FEWEST:
        lines.append(translate("Races", "too few tournaments"))
    return "\n".join(lines)
