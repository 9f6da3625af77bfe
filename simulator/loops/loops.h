/* What the compiled loops share.

   Each loop does what a few lines of numpy do that stand beside its call in Python, operation by
   operation in the same order of single precision, so that both give the same bits: no call of
   a mathematical library, no contracted multiply-add (see the flags in pyproject.toml). No array
   is checked here; `simulator.loops` hands over contiguous ones of the right type. */

#ifndef OKT_LOOPS_H
#define OKT_LOOPS_H

#include <stdint.h>
#include <string.h>

#if defined(_MSC_VER)
#define EXPORT __declspec(dllexport)
#define INLINE static __forceinline
#else
#define EXPORT __attribute__((visibility("default")))
#define INLINE static inline __attribute__((always_inline)) /* else not with the registers of its caller */
#endif

/* x86 processors have wider registers than every one of them is sure to have. */
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && defined(__linux__) && defined(__GLIBC__)
#if __GNUC__ >= 12
#define WIDE __attribute__((target_clones("arch=x86-64-v4", "avx2", "default")))
#else
#define WIDE __attribute__((target_clones("avx2", "default")))
#endif
#else
#define WIDE
#endif

#define YES(is) ((uint8_t) - (uint8_t)(is)) /* all bits of a byte where it is so: no branch, several at once */

#define LANES 64          /* tournaments looked at together */
#define NO_TIME INT32_MAX /* of a start without one */
#define NO_PLACE 255
#define NOBODY 255        /* where no skater is */

/* Copy what some tournaments have, `each` bytes; most often they are as many as there are lanes, which needs no
   call. */
INLINE void copy(void *to, const void *from, int64_t size, size_t each)
{
    if (size == LANES)
        memcpy(to, from, LANES * each);
    else
        memcpy(to, from, (size_t)size * each);
}

/* What a number of a stream is for, as `simulator.engine.incidents` numbers it; the key with that added. */
enum purpose { REFINE, TIME_LOST, LOT, PICK, SEAT, PAIR };

INLINE uint64_t for_purpose(uint64_t key, enum purpose purpose)
{
    return key + (uint64_t)(purpose + 1) * UINT64_C(0xD1B54A32D192ED03);
}

/* Write a number down where there is room for it, and count it in any case. */
INLINE void note(int64_t *list, int64_t room, int64_t *number, int64_t own)
{
    if (*number < room)
        list[*number] = own;
    ++*number;
}

/* A number in [0, 1) of a stream's key and a tournament, as `streams.hashed` has it. */
INLINE double hashed(int64_t tournament, uint64_t key)
{
    uint64_t z = (uint64_t)tournament * UINT64_C(0x9E3779B97F4A7C15) + key;
    z ^= z >> 30;
    z *= UINT64_C(0xBF58476D1CE4E5B9);
    z ^= z >> 27;
    z *= UINT64_C(0x94D049BB133111EB);
    z >>= 11;
    return (double)(int64_t)z * 0x1p-53;
}

#endif
