/* The innermost loops of what goes wrong in a run: false starts by the pair, what mishaps do to times. */

#include "loops.h"

#define ALONE -1
#define LOT_BITS 31

/* Of how the opponents of a run are found, what is known: the first of the three that is not NULL. */
typedef struct {
    const int64_t *given;     /* the opponent of each start */
    const int32_t *first_run; /* times of the first run, which pairs the second; equal ones by lot, see `keys` */
    const uint64_t *keys;
    const int64_t *order; /* where each start stands in a circle that a lot turns, see `rounds` */
    const uint64_t *rounds;
} pairing;

/* As `pairs.drawn_opponents` does: the circle method of round-robin play. */
INLINE int64_t by_lot(const pairing *by, int64_t starts, int64_t start, int64_t tournament)
{
    const int64_t circle = starts + starts % 2 - 1, own = by->order[start];
    const int64_t number = (int64_t)(hashed(tournament, *by->rounds) * 4294967296.0);
    const int64_t turn = (number * circle) >> 32;
    int64_t facing = circle > 1 ? (2 * turn - own) % circle : 0;
    facing += facing < 0 ? circle : 0;
    facing = facing == own ? circle : facing;
    facing = own == circle ? turn : facing;
    for (int64_t other = 0; other < starts; other++)
        if (by->order[other] == facing)
            return other;
    return ALONE;
}

/* As `pairs.opponents_by_first_run` does: the better of a pair is of even rank, counted from 0. */
INLINE int64_t by_first_run(const pairing *by, int64_t starts, const uint8_t *rides, int64_t tournaments,
                            int64_t start, int64_t tournament)
{
    int64_t key[256], rank = 0, slower = INT64_MAX, faster = -1, next_slower = 0, next_faster = 0;
    for (int64_t other = 0; other < starts; other++) {
        const int64_t at = other * tournaments + tournament;
        const int64_t lot = (int64_t)(hashed(tournament, by->keys[other]) * 2147483648.0);
        key[other] = rides[at] ? ((int64_t)by->first_run[at] << LOT_BITS) + lot : -1;
    }
    for (int64_t other = 0; other < starts; other++) {
        if (key[other] < 0)
            continue;
        rank += key[other] < key[start];
        if (key[other] > key[start] && key[other] < slower) {
            slower = key[other];
            next_slower = other;
        }
        if (key[other] < key[start] && key[other] > faster) {
            faster = key[other];
            next_faster = other;
        }
    }
    return rank % 2 ? next_faster : slower < INT64_MAX ? next_slower : ALONE;
}

/* Of those who moved too early, flat indices and the number that decides, those whom the pair makes
   disqualified, as `incidents.second_false_start_chance` says; returns how many. */
EXPORT int64_t okt_charged(const int64_t *flat, const double *decides, int64_t number, int64_t starts,
                           int64_t tournaments, const double *false_start, const uint8_t *rides,
                           const int64_t *given, const int32_t *first_run, const uint64_t *keys,
                           const int64_t *order, const uint64_t *rounds, int64_t *charged)
{
    const pairing by = {given, first_run, keys, order, rounds};
    int64_t found = 0;
    for (int64_t i = 0; i < number; i++) {
        const int64_t start = flat[i] / tournaments, tournament = flat[i] % tournaments;
        const int64_t opponent = given       ? given[start]
                                 : first_run ? by_first_run(&by, starts, rides, tournaments, start, tournament)
                                             : by_lot(&by, starts, start, tournament);
        const double own = false_start[start];
        const double other =
            opponent >= 0 && rides[opponent * tournaments + tournament] ? false_start[opponent] : 0.0;
        const double first = 1 - (1 - own) * (1 - other), chance = first * own * (1 - other / 2);
        charged[found] = flat[i];
        found += decides[i] >= 1 - chance;
    }
    return found;
}

/* Of flat indices, those of starts that ride; returns how many. */
INLINE int64_t riding(const int64_t *flat, int64_t number, const uint8_t *rides, int64_t *kept)
{
    int64_t found = 0;
    for (int64_t i = 0; i < number; i++) {
        kept[found] = flat[i];
        found += rides[flat[i]];
    }
    return found;
}

/* What mishaps do to times: who is out has none, who fell none either, or with `keys` a longer one by a share
   from `low` to `low + span`. Of those who fell and were disqualified, who rides at all, and how many. */
EXPORT void okt_mishaps(int32_t *time, int64_t tournaments, const uint8_t *rides, const int64_t *stops,
                        int64_t stopped, const int64_t *out, int64_t number_out, const int64_t *fell,
                        int64_t number_fell, const uint64_t *keys, const double *low_and_span, int64_t *kept_fell,
                        int64_t *kept_out, int64_t *numbers)
{
    for (int64_t i = 0; i < stopped; i++)
        time[stops[i]] = NO_TIME;
    for (int64_t i = 0; i < number_out; i++)
        time[out[i]] = NO_TIME;
    for (int64_t i = 0; i < number_fell; i++) {
        if (keys) {
            const double share = hashed(fell[i] % tournaments, keys[fell[i] / tournaments]);
            time[fell[i]] = (int32_t)(time[fell[i]] * (1 + (low_and_span[0] + low_and_span[1] * share)));
        } else
            time[fell[i]] = NO_TIME;
    }
    numbers[0] = riding(fell, number_fell, rides, kept_fell);
    numbers[1] = riding(out, number_out, rides, kept_out);
}
