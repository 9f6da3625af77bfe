/* The innermost loops of start places: the lists of an event in many seasons. */

#include "loops.h"

#define SEASONS 32        /* looked at together; their keys stay in the nearest cache */
#define TURNS 5           /* of halving between looks at what lies in the range */
#define AHEAD 64          /* bytes of a row that lie in one line of the caches */

/* How lists are compared: see `simulator.quota.many.ManySeasons`, whose bits these are. */
typedef struct {
    int64_t unit, time_bits, code_bits;
} Compared;

/* Rows of many skaters are read in turn, more than a processor foresees by itself: ask for the next seasons. */
#if defined(__GNUC__)
#define SOON(address) __builtin_prefetch(address)
#else
#define SOON(address) ((void)(address))
#endif

/* What a skater's lists are sorted by, the larger the better; 0 where the skater is not on a list. */
INLINE void keys_of(const int64_t *code, const int32_t *time_ms, Compared by, int64_t *by_points, int64_t *by_time)
{
    const int64_t slowest = ((int64_t)1 << by.time_bits) - 1;
    for (int i = 0; i < SEASONS; i++) {
        const int64_t unit = by.unit == 10 ? (uint32_t)time_ms[i] / 10 : time_ms[i];
        const int64_t fast = time_ms[i] == NO_TIME ? 0 : slowest - (unit < slowest - 1 ? unit : slowest - 1);
        by_points[i] = code[i] ? code[i] << by.time_bits | fast : 0;
        by_time[i] = fast ? fast << by.code_bits | code[i] : 0;
    }
}

/* The keys without those over the number of their country; of equal ones the first goes first. */
INLINE void within(const int64_t *keys, const int64_t *members, int64_t size, const int64_t *most, int64_t *kept)
{
    for (int64_t one = 0; one < size; one++) {
        const int64_t *own = keys + members[one] * SEASONS;
        int64_t better[SEASONS] = {0}, stays[SEASONS];
        for (int64_t other = 0; other < size; other++) {
            const int64_t *their = keys + members[other] * SEASONS;
            const int64_t from_equal = other < one; /* a key is at least 0 */
            for (int i = 0; i < SEASONS; i++)
                better[i] += their[i] > own[i] - from_equal;
        }
        for (int i = 0; i < SEASONS; i++)
            stays[i] = better[i] < most[i] ? own[i] : 0;
        memcpy(kept + members[one] * SEASONS, stays, sizeof stays);
    }
}

/* Who has a place by points is not on the list by time. */
INLINE void without(int64_t *by_time, const int64_t *taken)
{
    int64_t stays[SEASONS];
    for (int i = 0; i < SEASONS; i++)
        stays[i] = taken[i] ? 0 : by_time[i];
    memcpy(by_time, stays, sizeof stays);
}

/* The faster of the times so far and those in the races to come. */
INLINE void fastest(const int32_t *ridden, int64_t size, int32_t *time_ms)
{
    SOON(ridden + SEASONS);
    SOON(ridden + SEASONS + SEASONS / 2);
    SOON(ridden + 2 * SEASONS - 1);
    for (int64_t i = 0; i < size; i++)
        time_ms[i] = ridden[i] < time_ms[i] ? ridden[i] : time_ms[i];
}

/* How many keys of each season are as high as its limit. */
INLINE void reach(const int64_t *keys, int64_t skaters, const int64_t *limit, int64_t *number)
{
    int64_t found[SEASONS] = {0};
    for (int64_t row = 0; row < skaters; row++)
        for (int i = 0; i < SEASONS; i++)
            found[i] += keys[row * SEASONS + i] >= limit[i];
    memcpy(number, found, sizeof found);
}

/* Draw the range of the limits together to the keys in it: where two are nearly equal, halving alone takes long. */
INLINE void tighten(const int64_t *keys, int64_t skaters, int64_t *limit, int64_t *above)
{
    int64_t least[SEASONS], most[SEASONS] = {0};
    for (int i = 0; i < SEASONS; i++)
        least[i] = INT64_MAX;
    for (int64_t row = 0; row < skaters; row++)
        for (int i = 0; i < SEASONS; i++) {
            const int64_t key = keys[row * SEASONS + i];
            const int64_t low = key >= limit[i] ? key : INT64_MAX, high = key < above[i] ? key : 0;
            least[i] = low < least[i] ? low : least[i];
            most[i] = high > most[i] ? high : most[i];
        }
    for (int i = 0; i < SEASONS; i++) {
        limit[i] = least[i];
        above[i] = most[i] + 1;
    }
}

/* Halve the range of the limits until as many keys reach each as there are places, or nothing lies between. */
INLINE void limits(const int64_t *keys, int64_t skaters, int64_t places, int64_t *limit, int64_t *number)
{
    int64_t above[SEASONS], middle[SEASONS], reached[SEASONS];
    for (int i = 0; i < SEASONS; i++) {
        limit[i] = INT64_MAX;
        above[i] = 1;
    }
    for (int64_t row = 0; row < skaters; row++)
        for (int i = 0; i < SEASONS; i++) {
            const int64_t key = keys[row * SEASONS + i];
            limit[i] = key && key < limit[i] ? key : limit[i];
            above[i] = key >= above[i] ? key + 1 : above[i];
        }
    reach(keys, skaters, limit, number);
    for (int64_t open = 1, turn = 1; open; turn++) {
        open = 0;
        if (turn % TURNS == 0)
            tighten(keys, skaters, limit, above);
        for (int i = 0; i < SEASONS; i++)
            middle[i] = limit[i] + (above[i] - limit[i]) / 2;
        reach(keys, skaters, middle, reached);
        for (int i = 0; i < SEASONS; i++) {
            const int64_t enough = reached[i] >= places;
            limit[i] = enough ? middle[i] : limit[i];
            number[i] = enough ? reached[i] : number[i];
            above[i] = enough ? above[i] : middle[i];
            open |= (number[i] > places) & (above[i] - limit[i] > 1);
        }
    }
}

/* Who has one of the places: the highest keys, of equal ones the first skaters. The keys of all others become 0. */
INLINE void first(int64_t *keys, int64_t skaters, int64_t places)
{
    int64_t limit[SEASONS], number[SEASONS];
    limits(keys, skaters, places, limit, number);
    for (int64_t row = 0; row < skaters; row++) {
        int64_t *own = keys + row * SEASONS;
        for (int i = 0; i < SEASONS; i++)
            own[i] = own[i] >= limit[i] ? own[i] : 0;
    }
    for (int i = 0; i < SEASONS; i++)
        for (int64_t row = skaters; number[i] > places; row--) /* equal to the last: the last ones go */
            if (keys[(row - 1) * SEASONS + i] == limit[i]) {
                keys[(row - 1) * SEASONS + i] = 0;
                number[i]--;
            }
}

/* Who is on a list with a place in it, country by country as `members` has them; `left` goes down with each. */
INLINE void taken(const int64_t *keys, int64_t skaters, const int64_t *members, const int64_t *sizes,
                  int64_t countries, int64_t places, int64_t *left, int64_t *kept)
{
    const int64_t *own = members;
    for (int64_t country = 0; country < countries; own += sizes[country++])
        within(keys, own, sizes[country], left + country * SEASONS, kept);
    first(kept, skaters, places);
    own = members;
    for (int64_t country = 0; country < countries; own += sizes[country++]) {
        int64_t still[SEASONS];
        memcpy(still, left + country * SEASONS, sizeof still);
        for (int64_t one = 0; one < sizes[country]; one++)
            for (int i = 0; i < SEASONS; i++)
                still[i] -= kept[own[one] * SEASONS + i] > 0;
        memcpy(left + country * SEASONS, still, sizeof still);
    }
}

/* Start places of each country in each season. `points` and `times_ms` are addresses of rows, 0 where somebody
   does not ride; `codes` are each skater's from `code_at` on, by the numbers of the scores ridden. Room is for
   four keys of each skater and country. */
WIDE EXPORT void okt_quota(const uint8_t *const *points, const int32_t *const *times_ms, int64_t races,
                           int64_t skaters, int64_t seasons, const int64_t *number_of, int64_t scores,
                           const int64_t *codes, const int64_t *code_at, const int64_t *best_ms, int64_t unit,
                           int64_t time_bits, int64_t code_bits, const int64_t *members, const int64_t *sizes,
                           int64_t countries, int64_t most, int64_t by_points, int64_t by_time, int64_t *room,
                           uint8_t *placed)
{
    const Compared by = {unit, time_bits, code_bits};
    int64_t *on_points = room, *on_time = on_points + skaters * SEASONS, *kept = on_time + skaters * SEASONS;
    int64_t *left = kept + skaters * SEASONS;
    for (int64_t from = 0; from < seasons; from += SEASONS) {
        const int64_t size = seasons - from < SEASONS ? seasons - from : SEASONS;
        for (int64_t row = 0; row < skaters; row++) {
            int64_t at[SEASONS] = {0}, code[SEASONS] = {0};
            int32_t time[SEASONS];
            for (int64_t race = 0; race < races; race++) {
                const uint8_t *own = points[race * skaters + row];
                if (!own)
                    continue;
                SOON(own + from + AHEAD);
                for (int64_t i = 0; i < size; i++)
                    at[i] = at[i] * scores + number_of[own[from + i]];
            }
            for (int64_t i = 0; i < SEASONS; i++) {
                code[i] = codes[code_at[row] + at[i]];
                time[i] = (int32_t)best_ms[row];
            }
            if (times_ms[row])
                fastest(times_ms[row] + from, size, time);
            keys_of(code, time, by, on_points + row * SEASONS, on_time + row * SEASONS);
        }
        for (int64_t i = 0; i < countries * SEASONS; i++)
            left[i] = most;
        taken(on_points, skaters, members, sizes, countries, by_points, left, kept);
        for (int64_t i = 0; i < skaters * SEASONS; i += SEASONS)
            without(on_time + i, kept + i);
        taken(on_time, skaters, members, sizes, countries, by_time, left, kept);
        for (int64_t country = 0; country < countries; country++)
            for (int64_t i = 0; i < size; i++)
                placed[country * seasons + from + i] = (uint8_t)(most - left[country * SEASONS + i]);
    }
}
