/* What a run is made of: words of random streams, values from them, times, and what is rare. */

#ifndef OKT_DRAWS_H
#define OKT_DRAWS_H

#include "loops.h"

#define AT_ONCE 1024 /* draws that stay in the nearest cache */

/* Of so many tournaments those from `first` on that are looked at together. */
INLINE int64_t at_once(int64_t tournaments, int64_t first, int64_t most)
{
    return tournaments - first < most ? tournaments - first : most;
}

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

#define LEAPS 8 /* streams begun together: none waits for another */

/* Begin at most LEAPS streams behind the words to be left out; `words` are three that a stream starts from and its
   key, stream after stream. */
INLINE void begin(const uint64_t *words, int64_t streams, int64_t skipped, sfc64 *begun)
{
    uint64_t a[LEAPS] = {0}, b[LEAPS] = {0}, c[LEAPS] = {0};
    for (int64_t i = 0; i < streams && i < LEAPS; i++) {
        a[i] = words[4 * i];
        b[i] = words[4 * i + 1];
        c[i] = words[4 * i + 2];
    }
    for (int64_t counter = 1; counter <= skipped; counter++)
        for (int i = 0; i < LEAPS; i++) {
            const uint64_t word = a[i] + b[i] + (uint64_t)counter;
            a[i] = b[i] ^ (b[i] >> 11);
            b[i] = c[i] + (c[i] << 3);
            c[i] = ((c[i] << 24) | (c[i] >> 40)) + word;
        }
    for (int i = 0; i < LEAPS; i++) {
        const sfc64 own = {a[i], b[i], c[i], (uint64_t)skipped + 1};
        begun[i] = own;
    }
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

/* Draw the times of one start in one chunk: ((value * spread + level + shared)^2 + 4)^2 * base. Values come
   through a table, `size` of them, of which `wanted` are used. */
INLINE void draw_times(sfc64 *s, const float *table, int64_t size, int64_t wanted, const float *level,
                       const float *shared, float spread, float base, int32_t *time)
{
    float value[AT_ONCE];
    for (int64_t at = 0; at < size; at += AT_ONCE) {
        const int64_t drawn = at_once(size, at, AT_ONCE), used = at_once(wanted, at, drawn);
        for (int64_t i = 0; i < drawn; i += 4)
            look_up(next_word(s), table, value + i);
        for (int64_t i = 0; i < used; i++) {
            float x = value[i] * spread;
            x += level[at + i];
            x += shared[at + i];
            x *= x;
            x += 4.0f;
            x *= x;
            x *= base;
            time[at + i] = (int32_t)x;
        }
    }
}

/* Draw what a run shifts for all starts: values times the spread, and the centre added; the bytes behind them are
   left out. */
INLINE void draw_shared(sfc64 *s, const float *table, int64_t size, int64_t tournaments, float spread, float centre,
                        float *shared)
{
    for (int64_t chunk = 0; chunk < tournaments; chunk += size) {
        const int64_t wanted = at_once(tournaments, chunk, size);
        for (int64_t i = 0; i < size; i += 4) {
            float value[4];
            look_up(next_word(s), table, value);
            for (int64_t at = i; at < i + 4 && at < wanted; at++) {
                const float own = value[at - i] * spread;
                shared[chunk + at] = own + centre;
            }
        }
        for (int64_t i = 0; i < size; i += 8)
            next_word(s);
    }
}

/* Draw the bytes behind them, AT_ONCE from `at` on; returns how many of them are wanted. */
INLINE int64_t draw_bytes(sfc64 *s, int64_t size, int64_t wanted, int64_t at, uint8_t *bytes)
{
    const int64_t drawn = at_once(size, at, AT_ONCE);
    for (int64_t i = 0; i < drawn; i += 8)
        split(next_word(s), bytes + i);
    return at_once(wanted, at, drawn);
}

#endif
