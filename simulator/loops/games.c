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

/* Times in two bytes behind the fastest, or as they are, as `kept_times.PackedTimes` has them. */
typedef struct {
    const void *time;
    int64_t whole;
    int32_t fastest;
} packed;

INLINE void unpack(const packed *of, int64_t at, int64_t size, int32_t *time)
{
    uint16_t behind[LANES] = {0};
    if (of->whole) {
        copy(time, (const int32_t *)of->time + at, size, sizeof *time);
        return;
    }
    copy(behind, (const uint16_t *)of->time + at, size, sizeof *behind);
    for (int i = 0; i < LANES; i++)
        time[i] = behind[i] == NO_KEY ? NO_TIME : of->fastest + behind[i];
}

/* Times that follow each other, of the lanes that have one; those of the others are of no account. */
INLINE void spread(const packed *of, int64_t from, int64_t last, const uint8_t *there, int32_t *time)
{
    if (of->whole) {
        const int32_t *known = (const int32_t *)of->time;
        for (int i = 0; i < LANES; i++) {
            time[i] = known[from < last ? from : last];
            from += there[i];
        }
    } else {
        const uint16_t *known = (const uint16_t *)of->time;
        uint16_t behind[LANES];
        for (int i = 0; i < LANES; i++) {
            behind[i] = known[from < last ? from : last];
            from += there[i];
        }
        for (int i = 0; i < LANES; i++)
            time[i] = of->fastest + behind[i];
    }
}

/* Keys of some tournaments taken apart: place among ours, and rivals ahead, TOP of them for no account. */
INLINE void load_keys(const void *keys, int64_t wide, int64_t at, int64_t size, uint8_t *place, uint8_t *faster)
{
    uint16_t key[LANES];
    uint8_t narrow[LANES];
    if (wide) {
        memset(key, 255, sizeof key);
        copy(key, (const uint16_t *)keys + at, size, sizeof *key);
        for (int i = 0; i < LANES; i++) {
            place[i] = (uint8_t)(key[i] >> 3);
            faster[i] = (uint8_t)((key[i] & MOST_FASTER) + (key[i] == NO_KEY));
        }
    } else {
        memset(narrow, 255, sizeof narrow);
        copy(narrow, (const uint8_t *)keys + at, size, 1);
        for (int i = 0; i < LANES; i++) {
            const uint8_t none = narrow[i] == 255;
            place[i] = (uint8_t)(narrow[i] >> 3) | YES(none);
            faster[i] = (uint8_t)((narrow[i] & MOST_FASTER) + none);
        }
    }
}

INLINE void store_keys(void *keys, int64_t wide, int64_t at, int64_t size, const uint8_t *place, const uint8_t *faster)
{
    uint16_t key[LANES];
    uint8_t narrow[LANES];
    if (wide) {
        for (int i = 0; i < LANES; i++)
            key[i] = faster[i] > MOST_FASTER ? NO_KEY : (uint16_t)(place[i] << 3 | faster[i]);
        copy((uint16_t *)keys + at, key, size, sizeof *key);
    } else {
        for (int i = 0; i < LANES; i++)
            narrow[i] = (uint8_t)(place[i] << 3 | faster[i]) | YES(faster[i] > MOST_FASTER);
        copy((uint8_t *)keys + at, narrow, size, 1);
    }
}

/* A candidate who rides again, in some tournaments: the place that was, and what is now. */
typedef struct {
    int32_t time[LANES];
    uint8_t faster[LANES], was[LANES], place[LANES];
} mover;

INLINE void begin(mover *own, const int32_t *time, int64_t size, int32_t (*fastest)[LANES])
{
    for (int i = 0; i < LANES; i++) {
        own->time[i] = NO_TIME;
        own->place[i] = 1;
        own->faster[i] = 0;
    }
    copy(own->time, time, size, sizeof *time);
    for (int row = 0; row < TOP; row++)
        for (int i = 0; i < LANES; i++)
            own->faster[i] += fastest[row][i] < own->time[i];
    for (int i = 0; i < LANES; i++)
        own->faster[i] = own->time[i] == NO_TIME ? TOP : own->faster[i];
}

/* Put a mover in front of or behind another candidate, where the rivals do not stand between them by their times. */
INLINE void put_in(mover *own, uint8_t *place, const uint8_t *before, const uint8_t *faster, const int32_t *time)
{
    for (int i = 0; i < LANES; i++) {
        place[i] += (own->faster[i] < faster[i]) - (own->was[i] < before[i]);
        own->place[i] += faster[i] < own->faster[i];
    }
    if (time)
        for (int i = 0; i < LANES; i++) {
            const uint8_t same = own->faster[i] == faster[i];
            place[i] += same & (own->time[i] < time[i]);
            own->place[i] += same & (time[i] < own->time[i]);
        }
}

/* The keys of an event where some candidates ride again: each is put in among the others, which stay in their
   order. Times are known where there is a key, `numbers` of them a candidate. */
WIDE EXPORT void okt_games_moved(const void *keys, int64_t wide, int64_t candidates, int64_t tournaments,
                                 const void *times, int64_t whole, int64_t fastest_ms, const int64_t *numbers,
                                 const void *rivals, int64_t whole_of_rivals, int64_t fastest_rival,
                                 const int64_t *moved, int64_t movers, const int32_t *time, mover *own, int64_t *next,
                                 void *out)
{
    const packed known = {times, whole, (int32_t)fastest_ms};
    const packed theirs = {rivals, whole_of_rivals, (int32_t)fastest_rival};
    int64_t all = 0;
    for (int64_t row = 0; row < candidates; all += numbers[row++])
        next[row] = all;
    for (int64_t at = 0; at < tournaments; at += LANES) {
        const int64_t size = tournaments - at < LANES ? tournaments - at : LANES;
        int32_t fastest[TOP][LANES] = {{0}};
        for (int64_t row = 0; row < TOP; row++)
            unpack(&theirs, row * tournaments + at, size, fastest[row]);
        for (int64_t one = 0; one < movers; one++) {
            uint8_t faster[LANES];
            load_keys(keys, wide, moved[one] * tournaments + at, size, own[one].was, faster);
            begin(own + one, time + one * tournaments + at, size, fastest);
        }
        for (int64_t row = 0, mine = 0; row < candidates; row++) {
            int32_t behind[LANES];
            uint8_t place[LANES], before[LANES], faster[LANES], there[LANES], number = 0, near = 0;
            if (mine < movers && moved[mine] == row) {
                mine++;
                continue;
            }
            load_keys(keys, wide, row * tournaments + at, size, before, faster);
            memcpy(place, before, sizeof place);
            for (int i = 0; i < LANES; i++) {
                there[i] = faster[i] <= MOST_FASTER;
                number += there[i];
            }
            for (int64_t one = 0; one < movers; one++)
                for (int i = 0; i < LANES; i++)
                    near |= there[i] & (own[one].faster[i] == faster[i]);
            if (near)
                spread(&known, next[row], all - 1, there, behind);
            for (int64_t one = 0; number && one < movers; one++)
                put_in(own + one, place, before, faster, near ? behind : 0);
            next[row] += number;
            store_keys(out, wide, row * tournaments + at, size, place, faster);
        }
        for (int64_t one = 0; one < movers; one++) {
            for (int64_t other = 0; other < movers; other++)
                for (int i = 0; i < LANES; i++)
                    own[one].place[i] += own[other].time[i] < own[one].time[i];
            store_keys(out, wide, moved[one] * tournaments + at, size, own[one].place, own[one].faster);
        }
    }
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
