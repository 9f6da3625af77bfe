/* The innermost loops of the races: draws, levels, times, what goes wrong, places. */

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include "loops.h"

#define MOST_STARTS 256 /* places are kept in a byte */
#define AT_ONCE 1024    /* draws that stay in the nearest cache */
#define KINDS 4         /* of what goes wrong */
#define FURTHEST 65535 /* ms behind the fastest that still fit 16 bits */

/* Goes up with every change of a call, so that a library built before it is not called. */
EXPORT int okt_version(void) { return 11; }

/* SFC64 (C. Doty-Humphrey, PractRand), as numpy.random.SFC64 has it. */
typedef struct { uint64_t a, b, c, counter; } sfc64;

INLINE uint64_t next_word(sfc64 *s)
{
    const uint64_t word = s->a + s->b + s->counter++;
    s->a = s->b ^ (s->b >> 11);
    s->b = s->c + (s->c << 3);
    s->c = ((s->c << 24) | (s->c >> 40)) + word;
    return word;
}

/* Four values from a table of 65,536. */
INLINE void look_up(uint64_t word, const float *table, float *values)
{
    values[0] = table[word & 0xffff];
    values[1] = table[(word >> 16) & 0xffff];
    values[2] = table[(word >> 32) & 0xffff];
    values[3] = table[word >> 48];
}

/* Eight bytes, the lowest first. */
INLINE void split(uint64_t word, uint8_t *bytes)
{
    for (int byte = 0; byte < 8; byte++)
        bytes[byte] = (uint8_t)(word >> (8 * byte));
}

/* From each stream, chunks of `size` values through a table of 65,536, and of as many bytes, each into its row. */
EXPORT void okt_draw(const uint64_t *states, int64_t streams, int64_t skipped, int64_t chunks, int64_t size,
                     const float *table, const int64_t *rows, float *all_values, uint8_t *all_bytes)
{
    for (int64_t stream = 0; stream < streams; stream++) {
        float *values = all_values + rows[stream] * chunks * size;
        uint8_t *bytes = all_bytes + rows[stream] * chunks * size;
        sfc64 s = {states[4 * stream], states[4 * stream + 1], states[4 * stream + 2], 1};
        for (int64_t i = 0; i < skipped; i++)
            next_word(&s);
        for (int64_t chunk = 0; chunk < chunks; chunk++) {
            for (int64_t i = 0; i < size; i += 4)
                look_up(next_word(&s), table, values + i);
            for (int64_t i = 0; i < size; i += 8)
                split(next_word(&s), bytes + i);
            values += size;
            bytes += size;
        }
    }
}

/* Levels of starts: the draws that make each up, `columns` of them a start, times what they weigh. Which rows
   of draws they are stands start after start; rows lie `stride` apart. */
WIDE EXPORT void okt_weigh(const float *draws, int64_t stride, const int64_t *which, const float *weights,
                           const int64_t *columns, int64_t starts, int64_t tournaments, float *level)
{
    for (int64_t start = 0; start < starts; start++) {
        for (int64_t first = 0; first < tournaments; first += AT_ONCE) {
            const int64_t size = tournaments - first < AT_ONCE ? tournaments - first : AT_ONCE;
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

/* Where something rare may have happened, and the uniform number that decides what. */
typedef struct {
    int64_t number, room; /* found, and for how many there is room; beyond it they are only counted */
    int64_t *start, *tournament;
    double *uniform;
} rare;

/* Of one start: draws turned by `turn` that are not above `last`. Nothing is found with `limit` 0. */
typedef struct {
    uint8_t turn, last;
    int possible;
    uint64_t key;
} ends;

INLINE ends ends_of(uint8_t turn, int64_t limit, uint64_t key)
{
    const ends own = {turn, (uint8_t)(limit > 255 ? 255 : limit - 1), limit > 0, key};
    return own;
}

/* The byte as the first eight bits of a number, the rest hashed. */
INLINE double refined(uint8_t byte, int64_t tournament, uint64_t key)
{
    return (hashed(tournament, key) + byte) * 0x1p-8;
}

/* Find what is rare in draws of one start, at most AT_ONCE, the first of them of the tournament `first`. */
INLINE void find(rare *found, const uint8_t *bytes, int64_t size, const ends *of, int64_t start, int64_t first)
{
    uint16_t where[AT_ONCE + 8];
    int64_t number = 0;
    if (!of->possible)
        return;
    for (int64_t at = 0; at < size; at += LANES) {
        const int64_t wide = size - at < LANES ? size - at : LANES;
        uint8_t below[LANES] = {0};
        if (wide == LANES)
            for (int i = 0; i < LANES; i++)
                below[i] = (uint8_t)(bytes[at + i] + of->turn) <= of->last;
        else
            for (int64_t i = 0; i < wide; i++)
                below[i] = (uint8_t)(bytes[at + i] + of->turn) <= of->last;
        for (int eight = 0; eight < LANES; eight += 8) {
            uint64_t any;
            memcpy(&any, below + eight, sizeof any);
            if (any) /* without a further branch: written down in any case, kept if below */
                for (int i = eight; i < eight + 8; i++) {
                    where[number] = (uint16_t)(at + i);
                    number += below[i];
                }
        }
    }
    for (int64_t i = 0; i < number && found->number + i < found->room; i++) {
        const int64_t at = found->number + i, tournament = first + where[i];
        found->start[at] = start;
        found->tournament[at] = tournament;
        found->uniform[at] = refined(bytes[where[i]], tournament, of->key);
    }
    found->number += number;
}

/* Find what is rare in rows of draws, `stride` apart, one a start; returns how much there is, as far as there is
   room written down. */
WIDE EXPORT int64_t okt_rare(const uint8_t *draws, int64_t stride, const int64_t *which, int64_t starts, int64_t tournaments, const uint8_t *turn,
                             const int64_t *limit, const uint64_t *keys, int64_t room, int64_t *at_start,
                             int64_t *at_tournament, double *uniform)
{
    rare found = {0, room, at_start, at_tournament, uniform};
    for (int64_t start = 0; start < starts; start++) {
        const ends own = ends_of(turn[start], limit[start], keys[start]);
        for (int64_t first = 0; first < tournaments; first += AT_ONCE) {
            const int64_t size = tournaments - first < AT_ONCE ? tournaments - first : AT_ONCE;
            find(&found, draws + which[start] * stride + first, size, &own, start, first);
        }
    }
    return found.number;
}

/* Sort what was found by what its number says, below the `limits` of its start: fell, did not finish, was
   disqualified, from the last limit on moved too early. Flat indices go one kind behind the other, the
   numbers of those who moved beside theirs; `numbers` tells how many there are of each kind. */
EXPORT void okt_decide(const int64_t *starts, const int64_t *at_tournament, const double *uniform, int64_t found,
                       const double *limits, int64_t tournaments, uint8_t *kinds, int64_t *flat, double *moved,
                       int64_t *numbers)
{
    int64_t next[KINDS + 1] = {0};
    for (int64_t i = 0; i < found; i++) {
        const double *own = limits + KINDS * starts[i];
        const int below = (uniform[i] < own[0]) + (uniform[i] < own[1]) + (uniform[i] < own[2]); /* they rise */
        kinds[i] = (uint8_t)(below ? 3 - below : uniform[i] < own[3] ? KINDS : 3);
        next[kinds[i]]++;
    }
    for (int64_t kind = 0, from = 0; kind < KINDS; kind++) {
        numbers[kind] = next[kind];
        next[kind] = from;
        from += numbers[kind];
    }
    for (int64_t i = 0; i < found; i++) {
        if (kinds[i] == KINDS)
            continue;
        const int64_t to = next[kinds[i]]++;
        flat[to] = starts[i] * tournaments + at_tournament[i];
        if (kinds[i] == KINDS - 1)
            moved[to - numbers[0] - numbers[1] - numbers[2]] = uniform[i];
    }
}

/* Ride one run: from each stream values through a table into times, and bytes into what is rare.

   The time is ((value * spread + level + shared)^2 + 4)^2 * base. Streams come in chunks of `size`
   values and as many bytes; what is beyond the tournaments is left out. Returns as `okt_rare`. */
WIDE EXPORT int64_t okt_ride(const uint64_t *states, int64_t starts, int64_t skipped, int64_t size,
                             int64_t tournaments, const float *table, const float *level, const float *shared,
                             const float *spread, const float *base, const uint8_t *turn, const int64_t *limit,
                             const uint64_t *keys, int32_t *time, int64_t room, int64_t *at_start,
                             int64_t *at_tournament, double *uniform)
{
    rare found = {0, room, at_start, at_tournament, uniform};
    float value[AT_ONCE];
    uint8_t bytes[AT_ONCE];
    for (int64_t start = 0; start < starts; start++) {
        const float own_spread = spread[start], own_base = base[start];
        const ends own = ends_of(turn[start], limit[start], keys[start]);
        sfc64 s = {states[4 * start], states[4 * start + 1], states[4 * start + 2], 1};
        for (int64_t i = 0; i < skipped; i++)
            next_word(&s);
        for (int64_t chunk = 0; chunk < tournaments; chunk += size) {
            const int64_t wanted = tournaments - chunk < size ? tournaments - chunk : size;
            for (int64_t at = 0; at < size; at += AT_ONCE) {
                const int64_t drawn = size - at < AT_ONCE ? size - at : AT_ONCE;
                const int64_t used = wanted - at < drawn ? wanted - at : drawn;
                for (int64_t i = 0; i < drawn; i += 4)
                    look_up(next_word(&s), table, value + i);
                for (int64_t i = 0; i < used; i++) {
                    float x = value[i] * own_spread;
                    x += level[chunk + at + i];
                    x += shared[chunk + at + i];
                    x *= x;
                    x += 4.0f;
                    x *= x;
                    x *= own_base;
                    time[chunk + at + i] = (int32_t)x;
                }
            }
            for (int64_t at = 0; at < wanted; at += AT_ONCE) {
                const int64_t drawn = size - at < AT_ONCE ? size - at : AT_ONCE;
                const int64_t used = wanted - at < drawn ? wanted - at : drawn;
                for (int64_t i = 0; i < drawn; i += 8)
                    split(next_word(&s), bytes + i);
                find(&found, bytes, used, &own, start, chunk + at);
            }
        }
        level += tournaments;
        time += tournaments;
    }
    return found.number;
}

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

/* How often each value from 0 to 255 stands in a row; four histograms, so that none waits for itself. */
EXPORT void okt_count_bytes(const uint8_t *values, int64_t rows, int64_t tournaments, int64_t *counts)
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

/* Whether one of the `first` places is shared, tournament by tournament. */
WIDE EXPORT void okt_tied(const uint8_t *places, int64_t starts, int64_t tournaments, int64_t first, uint8_t *tied)
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

/* A module only so that the installation builds and Python finds it: the functions are called by address. */
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_loops", NULL, 0, NULL, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__loops(void) { return PyModuleDef_Init(&module); }
