/* The innermost loops of a whole run: times, what goes wrong, false starts by the pair, what mishaps do to times. */

#include "draws.h"

#define ALONE -1
#define MOST_STARTS 256
#define LOT_BITS 31
#define KINDS 4 /* of what goes wrong */

/* Of how the opponents of a run are found, what is known: the first of the three that is not NULL. */
typedef struct {
    const int32_t *first_run;   /* times of the first run, which pairs the second; equal ones by lot */
    const int64_t *given;       /* the opponent of each start */
    const uint64_t *keys;       /* of the streams of the starts, this run's */
    int64_t order[MOST_STARTS]; /* else where each start stands in a circle, */
    uint64_t rounds;            /* and the key of the lot that turns it */
} pairing;

/* Seat the starts in a circle by lot, the same in all tournaments of a block; `shift` is what their keys are from
   those of the block. */
INLINE void seat(pairing *by, int64_t starts, uint64_t shift)
{
    double lot[MOST_STARTS];
    for (int64_t start = 0; start < starts; start++)
        lot[start] = hashed(0, for_purpose(by->keys[start] - shift, SEAT));
    for (int64_t start = 0; start < starts; start++) {
        by->order[start] = 0;
        for (int64_t other = 0; other < starts; other++)
            by->order[start] += lot[other] < lot[start];
    }
}

/* As `pairs.drawn_opponents` does: the circle method of round-robin play. */
INLINE int64_t by_lot(const pairing *by, int64_t starts, int64_t start, int64_t tournament)
{
    const int64_t circle = starts + starts % 2 - 1, own = by->order[start];
    const int64_t number = (int64_t)(hashed(tournament, by->rounds) * 4294967296.0);
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
        const int64_t lot = (int64_t)(hashed(tournament, for_purpose(by->keys[other], PAIR)) * 2147483648.0);
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

/* Whether who moved too early, as the number tells, is disqualified for the second false start of the pair, see
   `incidents.second_false_start_chance`. */
INLINE int charged(const pairing *by, double decides, int64_t starts, int64_t tournaments, int64_t start,
                   int64_t tournament, const double *false_start, const uint8_t *rides)
{
    const int64_t opponent = by->first_run ? by_first_run(by, starts, rides, tournaments, start, tournament)
                             : by->given   ? by->given[start]
                                           : by_lot(by, starts, start, tournament);
    const double own = false_start[start];
    const double other =
        opponent >= 0 && rides[opponent * tournaments + tournament] ? false_start[opponent] : 0.0;
    const double first = 1 - (1 - own) * (1 - other), chance = first * own * (1 - other / 2);
    return decides >= 1 - chance;
}

/* A run of an event as `simulator.engine.run` draws it: what it shifts for all, times with what lanes cost, who
   rides, and where something goes wrong: flat indices of who fell, did not finish and was disqualified, at last those
   for a second false start, `room` for each list and for a fourth. Below the first three of the four `limits` of a
   start, which rise, its number tells of these, from the last on it moved too early. Of the stream of what all
   share, `race`, values go through the table `normal`. `numbers` tells how many there are, more than there is room
   for where there was too little. */
WIDE EXPORT void okt_run(const uint64_t *words, int64_t starts, const uint64_t *race, uint64_t shift, int64_t skipped,
                         int64_t size, int64_t tournaments, const float *table, const float *normal,
                         const float *shifts, const float *level, const float *spread, const float *base,
                         const int32_t *lanes, const uint8_t *turn, const int64_t *limit, const double *limits,
                         const double *false_start, const int64_t *given, const int32_t *first_run,
                         const int64_t *away, int64_t number_away, float *shared, uint64_t *keys, uint8_t *rides,
                         int32_t *time, int64_t room, int64_t *lists, int64_t *numbers)
{
    pairing by = {.first_run = first_run, .given = given, .keys = keys, .rounds = for_purpose(race[3] + shift, SEAT)};
    int64_t *const fell = lists, *const stops = fell + room, *const out = stops + room, *const again = out + room;
    int64_t tournament[AT_ONCE], at_start[AT_ONCE];
    double uniform[AT_ONCE];
    sfc64 begun[LEAPS];
    uint8_t bytes[AT_ONCE];
    for (int64_t start = 0; start < starts; start++)
        keys[start] = words[4 * start + 3] + shift;
    if (!given && !first_run)
        seat(&by, starts, shift);
    memset(rides, 1, (size_t)(starts * tournaments));
    for (int64_t i = 0; i < number_away; i++)
        rides[away[i]] = 0;
    begin(race, 1, skipped, begun);
    draw_shared(begun, normal, size, tournaments, shifts[0], shifts[1], shared);
    memset(numbers, 0, KINDS * sizeof *numbers);
    for (int64_t start = 0; start < starts; start++) {
        const ends rarely = ends_of(turn[start], limit[start], for_purpose(keys[start], REFINE));
        const double *own = limits + KINDS * start;
        const int32_t lane = lanes ? lanes[start] : 0;
        int32_t *times = time + start * tournaments;
        sfc64 *s = begun + start % LEAPS;
        if (start % LEAPS == 0)
            begin(words + 4 * start, starts - start, skipped, begun);
        for (int64_t chunk = 0; chunk < tournaments; chunk += size) {
            const int64_t wanted = at_once(tournaments, chunk, size);
            draw_times(s, table, size, wanted, level + start * tournaments + chunk, shared + chunk, spread[start],
                       base[start], times + chunk);
            for (int64_t at = 0; at < wanted; at += AT_ONCE) {
                rare found = {0, AT_ONCE, at_start, tournament, uniform};
                find(&found, bytes, draw_bytes(s, size, wanted, at, bytes), &rarely, start, chunk + at);
                for (int64_t i = 0; i < found.number; i++) {
                    const double number = uniform[i];
                    const int64_t flat = start * tournaments + tournament[i];
                    if (number < own[0])
                        note(fell, room, numbers, flat);
                    else if (number < own[1])
                        note(stops, room, numbers + 1, flat);
                    else if (number < own[2])
                        note(out, room, numbers + 2, flat);
                    else if (number >= own[3] && charged(&by, number, starts, tournaments, start, tournament[i],
                                                         false_start, rides))
                        note(again, room, numbers + 3, flat);
                }
            }
        }
        for (int64_t i = 0; lane && i < tournaments; i++)
            times[i] += lane;
    }
    for (int64_t i = 0; i < number_away; i++)
        time[away[i]] = NO_TIME;
    numbers[2] += numbers[3];
    if (numbers[2] <= room)
        memcpy(out + numbers[2] - numbers[3], again, (size_t)numbers[3] * sizeof *out);
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
   from `low` to `low + span`; who does not ride has none before and after. Of those who fell and were
   disqualified, who rides at all, and how many. */
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
            const double share = hashed(fell[i] % tournaments, for_purpose(keys[fell[i] / tournaments], TIME_LOST));
            if (rides[fell[i]])
                time[fell[i]] = (int32_t)(time[fell[i]] * (1 + (low_and_span[0] + low_and_span[1] * share)));
        } else
            time[fell[i]] = NO_TIME;
    }
    numbers[0] = riding(fell, number_fell, rides, kept_fell);
    numbers[1] = riding(out, number_out, rides, kept_out);
}

/* What happened in the first run or in the second, each index once, with an empty mask to mark them in, which is
   left empty; returns how many. */
EXPORT int64_t okt_either(const int64_t *first, int64_t number_first, const int64_t *second, int64_t number_second,
                          uint8_t *marked, int64_t *either)
{
    int64_t found = number_first;
    for (int64_t i = 0; i < number_first; i++) {
        marked[first[i]] = 1;
        either[i] = first[i];
    }
    for (int64_t i = 0; i < number_second; i++) {
        either[found] = second[i];
        found += !marked[second[i]];
    }
    for (int64_t i = 0; i < number_first; i++)
        marked[first[i]] = 0;
    return found;
}
