/* The innermost loops of the simulation, compiled where there is a C compiler at installation.

   Each does what a few lines of numpy do that stand beside its call in Python, operation by
   operation in the same order of single precision, so that both give the same bits: no call of
   a mathematical library, no contracted multiply-add (see the flags in pyproject.toml). No array
   is checked here; `simulator.engine.loops` hands over contiguous ones of the right type. */

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdint.h>
#include <string.h>

#if defined(_MSC_VER)
#define EXPORT __declspec(dllexport)
#else
#define EXPORT __attribute__((visibility("default")))
#endif

/* x86 processors have wider registers than every one of them is sure to have. */
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && defined(__linux__) && defined(__GLIBC__)
#define WIDE __attribute__((target_clones("avx2", "default")))
#else
#define WIDE
#endif

#define MOST_STARTS 256 /* places are kept in a byte */
#define LANES 64        /* tournaments compared at once */
#define NO_TIME INT32_MAX
#define NO_PLACE 255
#define FURTHEST 65535 /* ms behind the fastest that still fit 16 bits */

/* Goes up with every change of a call, so that a library built before it is not called. */
EXPORT int okt_version(void) { return 1; }

/* SFC64 (C. Doty-Humphrey, PractRand), as numpy.random.SFC64 has it. */
typedef struct { uint64_t a, b, c, counter; } sfc64;

static inline uint64_t next_word(sfc64 *s)
{
    const uint64_t word = s->a + s->b + s->counter++;
    s->a = s->b ^ (s->b >> 11);
    s->b = s->c + (s->c << 3);
    s->c = ((s->c << 24) | (s->c >> 40)) + word;
    return word;
}

/* From each stream, chunks of `size` values through a table of 65,536, and of as many bytes. */
EXPORT void okt_draw(const uint64_t *states, int64_t streams, int64_t skipped, int64_t chunks, int64_t size,
                     const float *table, float *values, uint8_t *bytes)
{
    for (int64_t stream = 0; stream < streams; stream++) {
        sfc64 s = {states[4 * stream], states[4 * stream + 1], states[4 * stream + 2], 1};
        for (int64_t i = 0; i < skipped; i++)
            next_word(&s);
        for (int64_t chunk = 0; chunk < chunks; chunk++) {
            for (int64_t i = 0; i < size; i += 4) {
                const uint64_t word = next_word(&s);
                values[i] = table[word & 0xffff];
                values[i + 1] = table[(word >> 16) & 0xffff];
                values[i + 2] = table[(word >> 32) & 0xffff];
                values[i + 3] = table[word >> 48];
            }
            for (int64_t i = 0; i < size; i += 8) {
                const uint64_t word = next_word(&s);
                for (int byte = 0; byte < 8; byte++)
                    bytes[i + byte] = (uint8_t)(word >> (8 * byte));
            }
            values += size;
            bytes += size;
        }
    }
}

/* Draws times what they weigh: in the place of `level`, or added to it. */
WIDE EXPORT void okt_weigh(const float *draws, float weight, int added, int64_t tournaments, float *level)
{
    if (added)
        for (int64_t i = 0; i < tournaments; i++) {
            const float product = draws[i] * weight;
            level[i] += product;
        }
    else
        for (int64_t i = 0; i < tournaments; i++)
            level[i] = draws[i] * weight;
}

/* Noise into times: ((value * spread + level + shared)^2 + 4)^2 * base. Rows of values lie `stride` apart. */
WIDE EXPORT void okt_times(const float *value, int64_t stride, const float *level, const float *shared,
                           const float *spread, const float *base, int64_t starts, int64_t tournaments,
                           int32_t *time)
{
    for (int64_t start = 0; start < starts; start++) {
        const float own_spread = spread[start], own_base = base[start];
        for (int64_t i = 0; i < tournaments; i++) {
            float x = value[i] * own_spread;
            x += level[i];
            x += shared[i];
            x *= x;
            x += 4.0f;
            x *= x;
            x *= own_base;
            time[i] = (int32_t)x;
        }
        value += stride;
        level += tournaments;
        time += tournaments;
    }
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
            memcpy(to, own, (size_t)size * sizeof *to);
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
            memcpy(places + start * tournaments + first, place, (size_t)size);
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

/* Where byte + turn lies below the limit of the row (from 256 on: everywhere), row after row, and the
   uniform number there: the byte as its first eight bits, the rest hashed as `hashed_uniform` does.
   `found` and `uniform` have room for a row. Returns how many. */
EXPORT int64_t okt_rare(const uint8_t *bytes, int64_t tournaments, uint8_t turn, int64_t limit, uint64_t key,
                        int64_t *found, double *uniform)
{
    const uint8_t last = (uint8_t)(limit > 255 ? 255 : limit - 1);
    int64_t number = 0;
    if (limit <= 0)
        return 0;
    for (int64_t i = 0; i < tournaments; i++) { /* without a branch: written in any case, kept if below */
        found[number] = i;
        number += (uint8_t)(bytes[i] + turn) <= last;
    }
    for (int64_t i = 0; i < number; i++) {
        uint64_t z = (uint64_t)found[i] * UINT64_C(0x9E3779B97F4A7C15) + key;
        z ^= z >> 30;
        z *= UINT64_C(0xBF58476D1CE4E5B9);
        z ^= z >> 27;
        z *= UINT64_C(0x94D049BB133111EB);
        z >>= 11;
        uniform[i] = ((double)(int64_t)z * 0x1p-53 + bytes[found[i]]) * 0x1p-8;
    }
    return number;
}

/* A module only so that the installation builds and Python finds it: the functions are called by address. */
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_loops", NULL, 0, NULL, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__loops(void) { return PyModuleDef_Init(&module); }
