/* The innermost loops of start places: the lists of an event in many seasons. */

#include "loops.h"

#define SEASONS 32   /* looked at together; their keys stay in the nearest cache */
#define TOGETHER 256 /* read together; a multiple of these */
#define WORST 65534 /* behind the fastest: all that are slower look alike until they are looked at more closely */

/* An event, see `simulator.quota.many.ManySeasons`, whose bits these are. `points` and `times_ms` are addresses of
   rows, 0 where somebody does not ride; `codes` are each skater's from `code_at` on, by the numbers of the scores
   ridden. */
typedef struct {
    const uint8_t *const *points;
    int64_t races, skaters;
    const int64_t *number_of, *codes, *code_at;
    int64_t scores, time_bits, code_bits;
    const int32_t *unit; /* times as they are compared, of the seasons looked at; NO_TIME without one */
    int64_t from;        /* first season looked at */
} event;

/* What the lists of a skater are sorted by to the last criterion, the larger the better. */
static int64_t whole_key(const event *of, int64_t row, int64_t season, int by_time)
{
    const int64_t slowest = ((int64_t)1 << of->time_bits) - 1, unit = of->unit[row * TOGETHER + season];
    const int64_t fast = unit == NO_TIME ? 0 : slowest - (unit < slowest - 1 ? unit : slowest - 1);
    int64_t at = 0;
    for (int64_t race = 0; race < of->races; race++) {
        const uint8_t *own = of->points[race * of->skaters + row];
        at = own ? at * of->scores + of->number_of[own[of->from + season]] : at;
    }
    const int64_t code = of->codes[of->code_at[row] + at];
    return by_time ? fast << of->code_bits | code : code << of->time_bits | fast;
}

/* How many of the same country are better in a season than one with as high a key as others of them. */
static int64_t better_exactly(const event *of, int by_time, const uint16_t *keys, const int64_t *members,
                              int64_t size, int64_t one, int64_t season)
{
    const uint16_t own = keys[members[one] * SEASONS + season];
    const int64_t whole = whole_key(of, members[one], season, by_time);
    int64_t better = 0;
    for (int64_t other = 0; other < size; other++) {
        const uint16_t their = keys[members[other] * SEASONS + season];
        if (their > own)
            better++;
        else if (their == own && other != one) {
            const int64_t theirs = whole_key(of, members[other], season, by_time);
            better += theirs > whole || (theirs == whole && other < one);
        }
    }
    return better;
}

/* The keys without those over the number of their country; of equal ones the first goes first. */
INLINE void within(const event *of, int by_time, const uint16_t *keys, const int64_t *members, int64_t size,
                   const uint16_t *most, uint16_t *kept)
{
    for (int64_t one = 0; one < size; one++) {
        const uint16_t *own = keys + members[one] * SEASONS;
        uint16_t better[SEASONS] = {0}, as_good[SEASONS] = {0}, stays[SEASONS], open[SEASONS], any = 0;
        for (int64_t other = 0; other < size; other++) {
            const uint16_t *their = keys + members[other] * SEASONS;
            for (int i = 0; i < SEASONS; i++)
                better[i] += their[i] > own[i];
            for (int i = 0; i < SEASONS; i++)
                as_good[i] += their[i] >= own[i];
        }
        for (int i = 0; i < SEASONS; i++)
            stays[i] = better[i] < most[i] ? own[i] : 0;
        for (int i = 0; i < SEASONS; i++) {
            open[i] = as_good[i] > most[i] ? stays[i] : 0;
            any |= open[i];
        }
        for (int i = 0; any && i < SEASONS; i++)
            if (open[i] && better_exactly(of, by_time, keys, members, size, one, i) >= most[i])
                stays[i] = 0;
        memcpy(kept + members[one] * SEASONS, stays, sizeof stays);
    }
}

/* How many keys of each season are as high as its limit. */
INLINE void reach(const uint16_t *keys, int64_t skaters, const uint16_t *limit, uint16_t *number)
{
    uint16_t found[SEASONS] = {0};
    for (int64_t row = 0; row < skaters; row++)
        for (int i = 0; i < SEASONS; i++)
            found[i] += keys[row * SEASONS + i] >= limit[i];
    memcpy(number, found, sizeof found);
}

/* Halve the range of the limits until as many keys reach each as there are places, or nothing lies between. */
INLINE void limits(const uint16_t *keys, int64_t skaters, int64_t places, uint16_t *limit, uint16_t *number)
{
    uint16_t highest[SEASONS], middle[SEASONS], reached[SEASONS];
    for (int i = 0; i < SEASONS; i++) {
        limit[i] = UINT16_MAX;
        highest[i] = 1;
    }
    for (int64_t row = 0; row < skaters; row++)
        for (int i = 0; i < SEASONS; i++) {
            const uint16_t key = keys[row * SEASONS + i], there = (uint16_t)(key - 1); /* the highest of all for 0 */
            limit[i] = there < limit[i] ? there : limit[i];
            highest[i] = key > highest[i] ? key : highest[i];
        }
    for (int i = 0; i < SEASONS; i++)
        limit[i] = limit[i] < highest[i] ? limit[i] + 1 : 1;
    reach(keys, skaters, limit, number);
    for (uint16_t open = 1; open;) {
        open = 0;
        for (int i = 0; i < SEASONS; i++)
            middle[i] = (uint16_t)(limit[i] + (uint16_t)(highest[i] - limit[i] + 1) / 2);
        reach(keys, skaters, middle, reached);
        for (int i = 0; i < SEASONS; i++) {
            const uint16_t enough = reached[i] >= places;
            limit[i] = enough ? middle[i] : limit[i];
            number[i] = enough ? reached[i] : number[i];
            highest[i] = enough ? highest[i] : (uint16_t)(middle[i] - 1);
            open |= (number[i] > places) & (limit[i] < highest[i]);
        }
    }
}

/* Leave out one of those whose keys are the limit: the worst to the last criterion, of equal ones the last. */
static void leave_out(const event *of, int by_time, uint16_t *keys, uint16_t limit, int64_t season)
{
    int64_t worst = -1, least = 0;
    for (int64_t row = 0; row < of->skaters; row++)
        if (keys[row * SEASONS + season] == limit) {
            const int64_t whole = whole_key(of, row, season, by_time);
            if (worst < 0 || whole <= least) {
                worst = row;
                least = whole;
            }
        }
    keys[worst * SEASONS + season] = 0;
}

/* Who has one of the places: the highest keys. The keys of all others become 0. */
INLINE void first(const event *of, int by_time, uint16_t *keys, int64_t places)
{
    uint16_t limit[SEASONS], number[SEASONS];
    limits(keys, of->skaters, places, limit, number);
    for (int64_t row = 0; row < of->skaters; row++) {
        uint16_t *own = keys + row * SEASONS;
        for (int i = 0; i < SEASONS; i++)
            own[i] = own[i] >= limit[i] ? own[i] : 0;
    }
    for (int i = 0; i < SEASONS; i++)
        for (; number[i] > places; number[i]--)
            leave_out(of, by_time, keys, limit[i], i);
}

/* Who is on a list with a place in it, country by country as `members` has them; `left` goes down with each. */
INLINE void taken(const event *of, int by_time, const uint16_t *keys, const int64_t *members, const int64_t *sizes,
                  int64_t countries, int64_t most, int64_t places, uint16_t *left, uint16_t *kept)
{
    const int64_t *own = members;
    memcpy(kept, keys, (size_t)of->skaters * SEASONS * sizeof *keys);
    for (int64_t country = 0; country < countries; own += sizes[country++])
        if (sizes[country] > most) /* else nobody is over the number, with those taken before either */
            within(of, by_time, keys, own, sizes[country], left + country * SEASONS, kept);
    first(of, by_time, kept, places);
    own = members;
    for (int64_t country = 0; country < countries; own += sizes[country++]) {
        uint16_t still[SEASONS];
        memcpy(still, left + country * SEASONS, sizeof still);
        for (int64_t one = 0; one < sizes[country]; one++)
            for (int i = 0; i < SEASONS; i++)
                still[i] -= kept[own[one] * SEASONS + i] > 0;
        memcpy(left + country * SEASONS, still, sizeof still);
    }
}

/* The sum of the points of a skater: what a list by points is sorted by at first. */
INLINE void add_up(const event *of, int64_t row, int64_t from, int64_t before, int64_t size, uint16_t *sum)
{
    uint16_t own[SEASONS];
    for (int i = 0; i < SEASONS; i++)
        own[i] = (uint16_t)before;
    for (int64_t race = 0; race < of->races; race++) {
        const uint8_t *ridden = of->points[race * of->skaters + row];
        uint8_t now[SEASONS] = {0};
        if (!ridden)
            continue;
        if (size == SEASONS)
            memcpy(now, ridden + from, SEASONS);
        else
            memcpy(now, ridden + from, (size_t)size);
        for (int i = 0; i < SEASONS; i++)
            own[i] += now[i];
    }
    memcpy(sum, own, sizeof own);
}

/* The fastest of the time so far and those in the races to come, as it is compared. */
INLINE void fastest(const int32_t *ridden, int32_t best_ms, int64_t unit, int64_t size, int32_t *time)
{
    int32_t own[SEASONS];
    for (int i = 0; i < SEASONS; i++)
        own[i] = best_ms;
    if (ridden) {
        int32_t now[SEASONS];
        memcpy(now, own, sizeof now);
        memcpy(now, ridden, (size_t)size * sizeof *now);
        for (int i = 0; i < SEASONS; i++)
            own[i] = now[i] < own[i] ? now[i] : own[i];
    }
    for (int i = 0; unit == 10 && i < SEASONS; i++)
        own[i] = own[i] == NO_TIME ? NO_TIME : (int32_t)((uint32_t)own[i] / 10);
    memcpy(time, own, sizeof own);
}

/* What a list by time is sorted by at first, 0 without a time. */
INLINE void by_fastest(const int32_t *unit, int64_t skaters, uint16_t *keys)
{
    int32_t least[SEASONS];
    for (int i = 0; i < SEASONS; i++)
        least[i] = NO_TIME;
    for (int64_t row = 0; row < skaters; row++)
        for (int i = 0; i < SEASONS; i++)
            least[i] = unit[row * TOGETHER + i] < least[i] ? unit[row * TOGETHER + i] : least[i];
    for (int64_t row = 0; row < skaters; row++)
        for (int i = 0; i < SEASONS; i++) {
            const int32_t own = unit[row * TOGETHER + i], behind = own - least[i];
            keys[row * SEASONS + i] = own == NO_TIME ? 0 : (uint16_t)(WORST + 1 - (behind < WORST ? behind : WORST));
        }
}

/* Points and times of all skaters in some seasons, row by row: so a processor foresees what is read next. */
INLINE void read_ahead(const event *of, const int32_t *const *times_ms, const int64_t *sums, const int64_t *best_ms,
                       int64_t in_units_of, int64_t size, uint16_t *sum, int32_t *unit)
{
    for (int64_t row = 0; row < of->skaters; row++)
        for (int64_t at = 0; at < size; at += SEASONS) {
            const int64_t wide = size - at < SEASONS ? size - at : SEASONS, to = row * TOGETHER + at;
            const int32_t *ridden = times_ms[row] ? times_ms[row] + of->from + at : 0;
            add_up(of, row, of->from + at, sums[row], wide, sum + to);
            fastest(ridden, (int32_t)best_ms[row], in_units_of, wide, unit + to);
        }
}

/* Start places of each country in each season. `sums` are the points of each skater so far. Room is for as many
   numbers of 16 bits a season as there are skaters thrice and countries once, `sum` and `unit` for as many as there
   are skaters in TOGETHER seasons. */
WIDE EXPORT void okt_quota(const uint8_t *const *points, const int32_t *const *times_ms, int64_t races,
                           int64_t skaters, int64_t seasons, const int64_t *number_of, int64_t scores,
                           const int64_t *codes, const int64_t *code_at, const int64_t *sums, const int64_t *best_ms,
                           int64_t in_units_of, int64_t time_bits, int64_t code_bits, const int64_t *members,
                           const int64_t *sizes, int64_t countries, int64_t most, int64_t by_points, int64_t by_time,
                           uint16_t *room, uint16_t *sum, int32_t *unit, uint8_t *placed)
{
    event of = {points, races, skaters, number_of, codes, code_at, scores, time_bits, code_bits, unit, 0};
    uint16_t *on_points = room, *on_time = on_points + skaters * SEASONS, *kept = on_time + skaters * SEASONS;
    uint16_t *left = kept + skaters * SEASONS;
    for (; of.from < seasons; of.from += SEASONS) {
        const int64_t size = seasons - of.from < TOGETHER ? seasons - of.from : TOGETHER, at = of.from % TOGETHER;
        const int64_t wide = seasons - of.from < SEASONS ? seasons - of.from : SEASONS;
        if (at == 0)
            read_ahead(&of, times_ms, sums, best_ms, in_units_of, size, sum, unit);
        of.unit = unit + at;
        for (int64_t row = 0; row < skaters; row++)
            memcpy(on_points + row * SEASONS, sum + row * TOGETHER + at, SEASONS * sizeof *sum);
        by_fastest(of.unit, skaters, on_time);
        for (int64_t i = 0; i < countries * SEASONS; i++)
            left[i] = (uint16_t)most;
        taken(&of, 0, on_points, members, sizes, countries, most, by_points, left, kept);
        for (int64_t i = 0; i < skaters * SEASONS; i++) /* who has a place by points is not on the list by time */
            on_time[i] = kept[i] ? 0 : on_time[i];
        taken(&of, 1, on_time, members, sizes, countries, most, by_time, left, kept);
        for (int64_t country = 0; country < countries; country++)
            for (int64_t i = 0; i < wide; i++)
                placed[country * seasons + of.from + i] = (uint8_t)(most - left[country * SEASONS + i]);
    }
}
