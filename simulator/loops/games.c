/* The innermost loops of the Games: keys of ours, places with a set of starters, counts of them. */

#include "loops.h"

#define TOP 8           /* last place that is told */
#define ANSWERS 4       /* of a taker: starts, gold, a medal, the first eight */
#define MOST_FASTER 7   /* bits of a key for the rivals ahead */
#define NO_KEY 65535    /* of a candidate of no account, or of a start without a time */
#define MOST_CANDIDATES 256 /* places are kept in a byte */
#define MOST_BLOCKS 255 /* so often can a byte be one up */

/* Keys as `stored.keys_of` makes them: place among ours times eight and the number of faster rivals, all bits
   without a place or with eight rivals ahead. */
WIDE EXPORT void okt_games_keys(const int32_t *time, int64_t starts, int64_t tournaments, int64_t stride,
                                const int32_t *rivals, int64_t others, int64_t stride_of_rivals,
                                const uint8_t *order, int64_t wide, void *keys)
{
    for (int64_t at = 0; at < tournaments; at += LANES) {
        const int64_t size = tournaments - at < LANES ? tournaments - at : LANES;
        for (int64_t start = 0; start < starts; start++) {
            int32_t own[LANES] = {0}, theirs[LANES] = {0};
            uint32_t faster[LANES] = {0};
            uint8_t place[LANES] = {0}, narrow[LANES];
            uint16_t key[LANES];
            copy(own, time + start * stride + at, size, sizeof *own);
            copy(place, order + start * tournaments + at, size, 1);
            for (int64_t row = 0; row < others; row++) {
                copy(theirs, rivals + row * stride_of_rivals + at, size, sizeof *theirs);
                for (int i = 0; i < LANES; i++)
                    faster[i] += theirs[i] < own[i];
            }
            for (int i = 0; i < LANES; i++) {
                key[i] = (uint16_t)(place[i] << 3 | (faster[i] & MOST_FASTER));
                key[i] = place[i] == NO_PLACE || faster[i] > MOST_FASTER ? NO_KEY : key[i];
                narrow[i] = (uint8_t)key[i];
            }
            if (wide)
                copy((uint16_t *)keys + start * tournaments + at, key, size, sizeof *key);
            else
                copy((uint8_t *)keys + start * tournaments + at, narrow, size, 1);
        }
    }
}

/* Times of the fastest TOP rivals, fastest first; `fastest` holds what fewer than these have. */
WIDE EXPORT void okt_games_fastest(const int32_t *time, int64_t rivals, int64_t tournaments, int64_t stride,
                                   int32_t *fastest)
{
    for (int64_t at = 0; at < tournaments; at += LANES) {
        const int64_t size = tournaments - at < LANES ? tournaments - at : LANES;
        int32_t first[TOP][LANES] = {{0}}, own[LANES] = {0};
        for (int64_t row = 0; row < TOP; row++)
            copy(first[row], fastest + row * tournaments + at, size, sizeof **first);
        for (int64_t rival = 0; rival < rivals; rival++) {
            copy(own, time + rival * stride + at, size, sizeof *own);
            for (int64_t row = 0; row < TOP; row++)
                for (int i = 0; i < LANES; i++) { /* the faster stays, the slower goes on to the next row */
                    const int32_t held = first[row][i];
                    first[row][i] = own[i] < held ? own[i] : held;
                    own[i] = own[i] < held ? held : own[i];
                }
        }
        for (int64_t row = 0; row < TOP; row++)
            copy(fastest + row * tournaments + at, first[row], size, sizeof **first);
    }
}

/* Times from two bytes behind the fastest, as `kept_times.PackedTimes` packs them. */
WIDE EXPORT void okt_games_unpack(const uint16_t *behind, int64_t number, int64_t fastest, int32_t *time)
{
    const int32_t from = (int32_t)fastest;
    for (int64_t i = 0; i < number; i++)
        time[i] = behind[i] == NO_KEY ? NO_TIME : from + behind[i];
}

/* Add bytes of lanes up into counts, and begin anew. */
INLINE void add_up(uint8_t (*lanes)[LANES], int64_t rows, int64_t *counts)
{
    for (int64_t row = 0; row < rows; row++) {
        uint32_t sum = 0;
        for (int i = 0; i < LANES; i++)
            sum += lanes[row][i];
        counts[row] += sum;
    }
    memset(lanes, 0, (size_t)rows * LANES);
}

/* One up where each of the told places is held. */
INLINE void count_places(const uint8_t *place, uint8_t (*held)[LANES])
{
    for (int told = 0; told < TOP; told++) {
        const uint8_t own = (uint8_t)(told + 1); /* of the type of the places: else four times as slow */
        for (int i = 0; i < LANES; i++)
            held[told][i] += place[i] == own;
    }
}

/* Add what some tournaments have to a row of all of them. */
INLINE void one_up(uint8_t *row, const uint8_t *own, int64_t size)
{
    if (size == LANES)
        for (int i = 0; i < LANES; i++)
            row[i] += own[i];
    else
        for (int64_t i = 0; i < size; i++)
            row[i] += own[i];
}

/* Keys of a candidate in some tournaments, in 16 bits and where they fit in 8, all of them where it does not start;
   how often it does is added up. Whether it starts in any: else nothing is written. */
INLINE int starting(const void *keys, int64_t wide, const uint8_t *chosen, int64_t at, int64_t size, uint16_t *key,
                    uint8_t *narrow, uint8_t *times)
{
    uint8_t starts[LANES] = {0}, any = 0;
    copy(starts, chosen + at, size, 1);
    for (int i = 0; i < LANES; i++)
        any |= starts[i];
    if (!any)
        return 0;
    if (wide) {
        memset(key, 0, LANES * sizeof *key);
        copy(key, (const uint16_t *)keys + at, size, sizeof *key);
    } else {
        memset(narrow, 0, LANES);
        copy(narrow, (const uint8_t *)keys + at, size, 1);
        for (int i = 0; i < LANES; i++) {
            narrow[i] |= YES(!starts[i]);
            key[i] = narrow[i] == 255 ? NO_KEY : narrow[i];
        }
    }
    for (int i = 0; i < LANES; i++) {
        key[i] = starts[i] ? key[i] : NO_KEY;
        times[i] += starts[i];
    }
    return 1;
}

/* Judge the starters of an event as `GamesBlock.judged` does, and count them as `GamesCounting` does.

   `whose` has the addresses of who took what, (asked); `won` is added to, (3, tournaments). `room` are bytes of
   zeros, `counts` whole numbers of zeros, a row of LANES of the first for each of the second: of each candidate
   how often it starts and takes each place, (candidates, 1 + TOP), of each rival the places, (others, TOP), of each
   taker the answers, (asked, ANSWERS). */
WIDE EXPORT void okt_games_count(const void *keys, int64_t wide, int64_t candidates, int64_t tournaments,
                                 const uint8_t *chosen, const uint8_t *rivals, int64_t others,
                                 const int64_t *skaters, const int64_t *whose, int64_t asked, uint8_t *won,
                                 uint8_t (*room)[LANES], int64_t *counts)
{
    uint16_t key[MOST_CANDIDATES][LANES];
    uint8_t narrow[MOST_CANDIDATES][LANES]; /* four times as fast to compare */
    uint8_t ahead[MOST_CANDIDATES][LANES], wins[MOST_CANDIDATES][LANES];
    int64_t here[MOST_CANDIDATES], blocks = 0;
    uint8_t(*const of_rivals)[LANES] = room + candidates * (1 + TOP);
    uint8_t(*const of_takers)[LANES] = of_rivals + others * TOP;
    const int64_t rows = candidates * (1 + TOP) + others * TOP + asked * ANSWERS;
    for (int64_t at = 0; at < tournaments; at += LANES) {
        const int64_t size = tournaments - at < LANES ? tournaments - at : LANES;
        int64_t number = 0;
        for (int64_t row = 0; row < candidates; row++) {
            const int64_t from = row * tournaments;
            const char *own = (const char *)keys + (from << wide);
            if (starting(own, wide, chosen + from, at, size, key[number], narrow[number], room[row * (1 + TOP)]))
                here[number++] = row;
        }
        for (int64_t one = 0; one < number; one++) {
            uint8_t place[LANES], mates[LANES] = {0}, gold[LANES], medal[LANES], top[LANES], starts[LANES] = {0};
            for (int64_t other = 0; other < number; other++)
                if (wide)
                    for (int i = 0; i < LANES; i++)
                        mates[i] += key[other][i] < key[one][i];
                else
                    for (int i = 0; i < LANES; i++)
                        mates[i] += narrow[other][i] < narrow[one][i];
            copy(starts, chosen + here[one] * tournaments + at, size, 1);
            for (int i = 0; i < LANES; i++) {
                const uint8_t none = YES(key[one][i] == NO_KEY);
                ahead[one][i] = (uint8_t)(key[one][i] & MOST_FASTER) | none;
                place[i] = (uint8_t)((key[one][i] & MOST_FASTER) + 1 + mates[i]) | none;
                gold[i] = place[i] <= 1;
                medal[i] = place[i] <= 3;
                top[i] = place[i] <= TOP;
            }
            count_places(place, room + here[one] * (1 + TOP) + 1);
            one_up(won + at, gold, size);
            one_up(won + tournaments + at, medal, size);
            one_up(won + 2 * tournaments + at, top, size);
            for (int i = 0; i < LANES; i++)
                wins[one][i] = (uint8_t)(starts[i] | gold[i] << 1 | medal[i] << 2 | top[i] << 3);
        }
        for (int64_t row = 0; row < asked; row++) {
            uint8_t who[LANES] = {0}, told[LANES] = {0}, (*answer)[LANES] = of_takers + row * ANSWERS;
            copy(who, (const uint8_t *)(intptr_t)whose[row] + at, size, 1);
            for (int64_t one = 0; one < number; one++) {
                const uint8_t name = (uint8_t)skaters[here[one]];
                for (int i = 0; i < LANES; i++)
                    told[i] |= YES(who[i] == name) & wins[one][i];
            }
            for (int number_of = 0; number_of < ANSWERS; number_of++) {
                const uint8_t bit = (uint8_t)(1 << number_of);
                for (int i = 0; i < LANES; i++)
                    answer[number_of][i] += (told[i] & bit) == bit;
            }
        }
        for (int64_t row = 0; row < others; row++) {
            uint8_t among[LANES] = {0}, place[LANES];
            copy(among, rivals + row * tournaments + at, size, 1);
            memcpy(place, among, LANES);
            for (int64_t one = 0; one < number; one++)
                for (int i = 0; i < LANES; i++)
                    place[i] += ahead[one][i] < among[i];
            count_places(place, of_rivals + row * TOP);
        }
        if (++blocks % MOST_BLOCKS == 0)
            add_up(room, rows, counts);
    }
    add_up(room, rows, counts);
}
