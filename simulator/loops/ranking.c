/* The innermost loops from times to places: ranks, ties and who wins them by lot, counts. */

#include "loops.h"

#define MOST_STARTS 256 /* places are kept in a byte */
#define FURTHEST 65535  /* ms behind the fastest that still fit 16 bits */

/* 1 + the number of faster starts, LANES tournaments at a time; rows of times lie `stride` apart. */
WIDE EXPORT void okt_places(const int32_t *time, int64_t starts, int64_t tournaments, int64_t stride,
                            uint8_t *places)
{
    int32_t whole[MOST_STARTS][LANES];
    uint16_t behind[MOST_STARTS][LANES];
    for (int64_t first = 0; first < tournaments; first += LANES) {
        const int64_t size = tournaments - first < LANES ? tournaments - first : LANES;
        int32_t fastest = NO_TIME, slowest = 0;
        for (int64_t start = 0; start < starts; start++) {
            const int32_t *own = time + start * stride + first;
            int32_t *to = whole[start];
            if (size < LANES)
                for (int i = 0; i < LANES; i++)
                    to[i] = NO_TIME;
            copy(to, own, size, sizeof *to);
            for (int i = 0; i < LANES; i++) {
                const int32_t known = to[i] == NO_TIME ? 0 : to[i];
                fastest = to[i] < fastest ? to[i] : fastest;
                slowest = known > slowest ? known : slowest;
            }
        }
        const int near = slowest - (int64_t)fastest < FURTHEST; /* 16 bits then say it, twice as fast */
        for (int64_t start = 0; near && start < starts; start++)
            for (int i = 0; i < LANES; i++)
                behind[start][i] =
                    whole[start][i] == NO_TIME ? FURTHEST : (uint16_t)(whole[start][i] - fastest);
        for (int64_t start = 0; start < starts; start++) {
            uint8_t place[LANES];
            if (near) {
                uint16_t faster[LANES] = {0};
                for (int64_t other = 0; other < starts; other++)
                    for (int i = 0; i < LANES; i++)
                        faster[i] += behind[other][i] < behind[start][i];
                for (int i = 0; i < LANES; i++)
                    place[i] = behind[start][i] == FURTHEST ? NO_PLACE : (uint8_t)(faster[i] + 1);
            } else {
                uint32_t faster[LANES] = {0};
                for (int64_t other = 0; other < starts; other++)
                    for (int i = 0; i < LANES; i++)
                        faster[i] += whole[other][i] < whole[start][i];
                for (int i = 0; i < LANES; i++)
                    place[i] = whole[start][i] == NO_TIME ? NO_PLACE : (uint8_t)(faster[i] + 1);
            }
            copy(places + start * tournaments + first, place, size, 1);
        }
    }
}

/* Whether one of the `first` places is shared, tournament by tournament. */
INLINE void find_tied(const uint8_t *places, int64_t starts, int64_t tournaments, int64_t first, uint8_t *tied)
{
    for (int64_t at = 0; at < tournaments; at += LANES) {
        const int64_t size = tournaments - at < LANES ? tournaments - at : LANES;
        uint8_t own[LANES] = {0};
        for (int number = 1; number <= first; number++) {
            const uint8_t place = (uint8_t)number;
            uint8_t there[LANES] = {0};
            for (int64_t start = 0; start < starts; start++) {
                const uint8_t *stands = places + start * tournaments + at;
                if (size == LANES)
                    for (int i = 0; i < LANES; i++)
                        there[i] += stands[i] == place;
                else
                    for (int64_t i = 0; i < size; i++)
                        there[i] += stands[i] == place;
            }
            for (int i = 0; i < LANES; i++)
                own[i] |= there[i] > 1;
        }
        copy(tied + at, own, size, 1);
    }
}

WIDE EXPORT void okt_tied(const uint8_t *places, int64_t starts, int64_t tournaments, int64_t first, uint8_t *tied)
{
    find_tied(places, starts, tournaments, first, tied);
}

/* Positions in one tournament with every tie broken, rows of places `stride` and of positions `to_stride` apart: by
   `slower`, where it is known, and a lot; the lower goes first. */
INLINE void untie(const uint8_t *places, int64_t starts, int64_t stride, const uint64_t *keys, int64_t tournament,
                  const int32_t *slower, uint8_t *positions, int64_t to_stride)
{
    double lot[MOST_STARTS];
    for (int64_t start = 0; start < starts; start++) {
        lot[start] = hashed(tournament, for_purpose(keys[start], LOT));
        if (slower) /* whole milliseconds; the lot is less than one */
            lot[start] += slower[start * stride];
    }
    for (int64_t start = 0; start < starts; start++) {
        const uint8_t place = places[start * stride];
        uint8_t behind = 0;
        for (int64_t other = 0; other < starts; other++)
            behind += places[other * stride] == place && lot[other] < lot[start];
        positions[start * to_stride] = place == NO_PLACE ? NO_PLACE : (uint8_t)(place + behind);
    }
}

/* Positions in which ties on the `first` places are broken, see `untie`. Returns in how many tournaments there were
   some; where there were none at all, no position is written. */
WIDE EXPORT int64_t okt_positions(const uint8_t *places, int64_t starts, int64_t tournaments, int64_t first,
                                  const uint64_t *keys, const int32_t *slower, uint8_t *tied, uint8_t *positions)
{
    int64_t number = 0;
    find_tied(places, starts, tournaments, first, tied);
    for (int64_t i = 0; i < tournaments; i++)
        number += tied[i];
    if (number)
        memcpy(positions, places, (size_t)(starts * tournaments));
    for (int64_t i = 0; number && i < tournaments; i++)
        if (tied[i])
            untie(places + i, starts, tournaments, keys, i, slower ? slower + i : NULL, positions + i, tournaments);
    return number;
}

/* Positions with every tie broken in some tournaments, (starts, asked), see `untie`. */
EXPORT void okt_untied(const uint8_t *places, int64_t starts, int64_t tournaments, const uint64_t *keys,
                       const int32_t *slower, const int64_t *at, int64_t asked, uint8_t *positions)
{
    for (int64_t i = 0; i < asked; i++)
        untie(places + at[i], starts, tournaments, keys, at[i], slower ? slower + at[i] : NULL, positions + i, asked);
}

/* How often each value from 0 to 255 stands in a row; four histograms, so that none waits for itself. */
INLINE void count_bytes(const uint8_t *values, int64_t rows, int64_t tournaments, int64_t *counts)
{
    for (int64_t row = 0; row < rows; row++) {
        uint32_t found[4][256];
        int64_t i = 0;
        memset(found, 0, sizeof found);
        for (; i + 4 <= tournaments; i += 4)
            for (int part = 0; part < 4; part++)
                found[part][values[i + part]]++;
        for (; i < tournaments; i++)
            found[0][values[i]]++;
        for (int value = 0; value < 256; value++)
            counts[value] = (int64_t)found[0][value] + found[1][value] + found[2][value] + found[3][value];
        values += tournaments;
        counts += 256;
    }
}

EXPORT void okt_count_bytes(const uint8_t *values, int64_t rows, int64_t tournaments, int64_t *counts)
{
    count_bytes(values, rows, tournaments, counts);
}

/* How often each start is among flat indices. */
INLINE void count_starts(const int64_t *flat, int64_t number, int64_t starts, int64_t tournaments, int64_t *counts)
{
    memset(counts, 0, (size_t)starts * sizeof *counts);
    for (int64_t i = 0; i < number; i++)
        counts[flat[i] / tournaments]++;
}

/* Counts of an event: places of each start, (starts, 256), and how often it fell and was disqualified. */
EXPORT void okt_count_races(const uint8_t *places, int64_t starts, int64_t tournaments, const int64_t *fell,
                            int64_t number_fell, const int64_t *out, int64_t number_out, int64_t *counts,
                            int64_t *counts_fell, int64_t *counts_out)
{
    count_bytes(places, starts, tournaments, counts);
    count_starts(fell, number_fell, starts, tournaments, counts_fell);
    count_starts(out, number_out, starts, tournaments, counts_out);
}
