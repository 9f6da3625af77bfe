/* The innermost loops of the races: draws, levels, times, what is rare. */

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include "draws.h"

/* Goes up with every change of a call, so that a library built before it is not called. */
EXPORT int okt_version(void) { return 13; }

/* From a stream chunks of `size` values through a table of 65,536, and of as many bytes. */
INLINE void draw(sfc64 *s, int64_t chunks, int64_t size, const float *table, float *values, uint8_t *bytes)
{
    for (int64_t chunk = 0; chunk < chunks; chunk++) {
        for (int64_t i = 0; i < size; i += 4)
            look_up(next_word(s), table, values + i);
        for (int64_t i = 0; i < size; i += 8)
            split(next_word(s), bytes + i);
        values += size;
        bytes += size;
    }
}

/* Draw from each stream into its row. */
WIDE EXPORT void okt_draw(const uint64_t *words, int64_t streams, int64_t skipped, int64_t chunks, int64_t size,
                          const float *table, const int64_t *rows, float *values, uint8_t *bytes)
{
    sfc64 begun[LEAPS];
    for (int64_t stream = 0; stream < streams; stream++) {
        const int64_t at = rows[stream] * chunks * size;
        if (stream % LEAPS == 0)
            begin(words + 4 * stream, streams - stream, skipped, begun);
        draw(begun + stream % LEAPS, chunks, size, table, values + at, bytes + at);
    }
}

/* Levels of starts: the draws that make each up, `columns` of them a start, times what they weigh. Which rows
   of draws they are stands start after start; rows lie `stride` apart. */
INLINE void weigh(const float *draws, int64_t stride, const int64_t *which, const float *weights,
                  const int64_t *columns, int64_t starts, int64_t tournaments, float *level)
{
    for (int64_t start = 0; start < starts; start++) {
        for (int64_t first = 0; first < tournaments; first += AT_ONCE) {
            const int64_t size = at_once(tournaments, first, AT_ONCE);
            float *own = level + first;
            for (int64_t column = 0; column < columns[start]; column++) {
                const float *normal = draws + which[column] * stride + first, weight = weights[column];
                if (column == 0)
                    for (int64_t i = 0; i < size; i++)
                        own[i] = normal[i] * weight;
                else
                    for (int64_t i = 0; i < size; i++) {
                        const float product = normal[i] * weight;
                        own[i] += product;
                    }
            }
        }
        which += columns[start];
        weights += columns[start];
        level += tournaments;
    }
}

WIDE EXPORT void okt_weigh(const float *draws, int64_t stride, const int64_t *which, const float *weights,
                           const int64_t *columns, int64_t starts, int64_t tournaments, float *level)
{
    weigh(draws, stride, which, weights, columns, starts, tournaments, level);
}

/* Levels of the starts of an event, and who of them starts: what was not drawn yet is drawn into its row, chunks of
   `size` values and bytes each, and the key of its stream noted; then levels are weighed, and it is looked for
   numbers below `away` (the start is absent) and not below `stays` (it skips a second run). Flat indices of
   both kinds as far as there is room, `numbers` tells how many there are. */
WIDE EXPORT void okt_levels(const uint64_t *words, const int64_t *rows, int64_t new, uint64_t shift, int64_t skipped,
                            int64_t chunks, int64_t size, const float *table, float *values, uint8_t *bytes,
                            uint64_t *keys, const int64_t *which, const float *weights, const int64_t *columns,
                            const int64_t *entries, int64_t starts, int64_t tournaments, float *level,
                            const uint8_t *turn, const int64_t *limit, const double *away, const double *stays,
                            int64_t room, int64_t *absent, int64_t *skips, int64_t *numbers)
{
    const int64_t stride = chunks * size;
    int64_t tournament[AT_ONCE], at_start[AT_ONCE];
    double uniform[AT_ONCE];
    for (int64_t first = 0; first < new; first += LEAPS) {
        uint64_t together[4 * LEAPS];
        sfc64 begun[LEAPS];
        const int64_t number = at_once(new, first, LEAPS);
        for (int64_t i = 0; i < number; i++) {
            memcpy(together + 4 * i, words + 4 * rows[first + i], 4 * sizeof *words);
            keys[rows[first + i]] = words[4 * rows[first + i] + 3] + shift;
        }
        begin(together, number, skipped, begun);
        for (int64_t i = 0; i < number; i++)
            draw(begun + i, chunks, size, table, values + rows[first + i] * stride, bytes + rows[first + i] * stride);
    }
    weigh(values, stride, which, weights, columns, starts, tournaments, level);
    numbers[0] = numbers[1] = 0;
    for (int64_t start = 0; start < starts; start++) {
        const ends own = ends_of(turn[start], limit[start], for_purpose(keys[entries[start]], REFINE));
        for (int64_t first = 0; own.possible && first < tournaments; first += AT_ONCE) {
            rare found = {0, AT_ONCE, at_start, tournament, uniform};
            find(&found, bytes + entries[start] * stride + first, at_once(tournaments, first, AT_ONCE), &own, start, first);
            for (int64_t i = 0; i < found.number; i++) {
                const int64_t flat = start * tournaments + tournament[i];
                if (uniform[i] < away[start])
                    note(absent, room, numbers, flat);
                if (!(uniform[i] < stays[start]))
                    note(skips, room, numbers + 1, flat);
            }
        }
    }
}

/* Find what is rare in rows of draws, `stride` apart, one a start; returns how much there is, as far as there is
   room written down. */
WIDE EXPORT int64_t okt_rare(const uint8_t *draws, int64_t stride, const int64_t *which, int64_t starts,
                             int64_t tournaments, const uint8_t *turn, const int64_t *limit, const uint64_t *keys,
                             int64_t room, int64_t *at_start, int64_t *at_tournament, double *uniform)
{
    rare found = {0, room, at_start, at_tournament, uniform};
    for (int64_t start = 0; start < starts; start++) {
        const ends own = ends_of(turn[start], limit[start], keys[start]);
        for (int64_t first = 0; first < tournaments; first += AT_ONCE) {
            const int64_t size = at_once(tournaments, first, AT_ONCE);
            find(&found, draws + which[start] * stride + first, size, &own, start, first);
        }
    }
    return found.number;
}

/* Ride each start: from its stream chunks of `size` values into times, see `draw_times`, and of as many bytes into
   what is rare; what is beyond the tournaments is left out. Returns as `okt_rare`. */
WIDE EXPORT int64_t okt_ride(const uint64_t *words, int64_t starts, int64_t skipped, int64_t size,
                             int64_t tournaments, const float *table, const float *level, const float *shared,
                             const float *spread, const float *base, const uint8_t *turn, const int64_t *limit,
                             const uint64_t *keys, int32_t *time, int64_t room, int64_t *at_start,
                             int64_t *at_tournament, double *uniform)
{
    rare found = {0, room, at_start, at_tournament, uniform};
    sfc64 begun[LEAPS];
    uint8_t bytes[AT_ONCE];
    for (int64_t start = 0; start < starts; start++) {
        const ends own = ends_of(turn[start], limit[start], keys[start]);
        sfc64 *s = begun + start % LEAPS;
        if (start % LEAPS == 0)
            begin(words + 4 * start, starts - start, skipped, begun);
        for (int64_t chunk = 0; chunk < tournaments; chunk += size) {
            const int64_t wanted = at_once(tournaments, chunk, size), from = start * tournaments + chunk;
            draw_times(s, table, size, wanted, level + from, shared + chunk, spread[start], base[start], time + from);
            for (int64_t at = 0; at < wanted; at += AT_ONCE)
                find(&found, bytes, draw_bytes(s, size, wanted, at, bytes), &own, start, chunk + at);
        }
    }
    return found.number;
}

/* A module only so that the installation builds and Python finds it: the functions are called by address. */
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_loops", NULL, 0, NULL, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__loops(void) { return PyModuleDef_Init(&module); }
