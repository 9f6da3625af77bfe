/* The innermost loops of the selection: places, the order, start places, reasons. */

#include "loops.h"

/* Skaters are numbered below NOBODY, rows of an order are at most as many as fit a byte. */
#define BYTE 256

/* How many of the tournaments from `first` on are looked at together. */
INLINE int64_t lanes(int64_t tournaments, int64_t first)
{
    return tournaments - first < LANES ? tournaments - first : LANES;
}

/* Who took the first `number` places; where two share one, the bits of both, as numpy adds them up. */
WIDE EXPORT void okt_takers(const uint8_t *positions, int64_t starts, int64_t tournaments, const uint8_t *skaters,
                            int64_t number, uint8_t *held)
{
    for (int64_t first = 0; first < tournaments; first += LANES) {
        const int64_t size = lanes(tournaments, first);
        uint8_t stands[LANES] = {0};
        for (int64_t row = 0; row < number; row++) {
            const uint8_t place = (uint8_t)(row + 1);
            uint8_t name[LANES] = {0}; /* one up, so that nobody is 0 */
            for (int64_t start = 0; start < starts; start++) {
                const uint8_t own = (uint8_t)(skaters[start] + 1);
                copy(stands, positions + start * tournaments + first, size, 1);
                for (int i = 0; i < LANES; i++)
                    name[i] |= YES(stands[i] == place) & own;
            }
            for (int i = 0; i < LANES; i++)
                name[i] = (uint8_t)(name[i] - 1);
            copy(held + row * tournaments + first, name, size, 1);
        }
    }
}

/* Where a row is the highest that names its skater, and how many names stand down to each row. */
WIDE EXPORT void okt_names(const uint8_t *holders, int64_t rows, int64_t tournaments, uint8_t *is_first,
                           uint8_t *rank)
{
    uint8_t held[BYTE][LANES];
    for (int64_t first = 0; first < tournaments; first += LANES) {
        const int64_t size = lanes(tournaments, first);
        uint8_t names[LANES] = {0};
        for (int64_t row = 0; row < rows; row++) {
            uint8_t repeats[LANES];
            memset(held[row], NOBODY, LANES);
            copy(held[row], holders + row * tournaments + first, size, 1);
            for (int i = 0; i < LANES; i++)
                repeats[i] = held[row][i] == NOBODY;
            for (int64_t above = 0; above < row; above++)
                for (int i = 0; i < LANES; i++)
                    repeats[i] |= held[above][i] == held[row][i];
            for (int i = 0; i < LANES; i++) {
                repeats[i] = !repeats[i];
                names[i] += repeats[i];
            }
            copy(is_first + row * tournaments + first, repeats, size, 1);
            copy(rank + row * tournaments + first, names, size, 1);
        }
    }
}

/* Who is among the names down to the cap. */
WIDE EXPORT void okt_listed(const uint8_t *holders, const uint8_t *is_first, const uint8_t *rank, int64_t rows,
                            int64_t tournaments, int64_t cap, int64_t skaters, uint8_t *listed)
{
    const uint8_t last = (uint8_t)(cap < 255 ? cap : 255);
    uint8_t held[BYTE][LANES];
    for (int64_t first = 0; first < tournaments; first += LANES) {
        const int64_t size = lanes(tournaments, first);
        for (int64_t row = 0; row < rows; row++) { /* nobody where the row does not name its skater */
            const int64_t at = row * tournaments + first;
            uint8_t name[LANES] = {0}, number[LANES] = {0};
            copy(held[row], holders + at, size, 1);
            copy(name, is_first + at, size, 1);
            copy(number, rank + at, size, 1);
            for (int i = 0; i < LANES; i++)
                held[row][i] |= YES(!name[i]) | YES(number[i] > last);
        }
        for (int64_t skater = 0; skater < skaters; skater++) {
            const uint8_t own = (uint8_t)skater;
            uint8_t is_listed[LANES] = {0};
            for (int64_t row = 0; row < rows; row++)
                for (int i = 0; i < LANES; i++)
                    is_listed[i] |= held[row][i] == own;
            copy(listed + skater * tournaments + first, is_listed, size, 1);
        }
    }
}

/* Whether each start has one of the `number` lowest keys of its tournament, 255 means none, as everybody without a
   ticket has; and where more than the number of places have, as keys are equal. Tickets are (skaters, all), `skaters`
   is whose each start is; of which tournaments the keys are stands in `columns`, NULL where they are of all. */
WIDE EXPORT void okt_lowest(const uint8_t *keys, int64_t starts, int64_t tournaments, int64_t number,
                            int64_t places, const uint8_t *ticket, const int64_t *skaters, int64_t all,
                            const int64_t *columns, uint8_t *holds, uint8_t *shared)
{
    const uint8_t most = (uint8_t)(places < 255 ? places : 255);
    uint8_t own[BYTE][LANES];
    memset(own, NOBODY, sizeof own);
    for (int64_t first = 0; first < tournaments; first += LANES) {
        const int64_t size = lanes(tournaments, first);
        uint8_t last[LANES] = {0}, step[LANES], holders[LANES] = {0}, has[LANES] = {0};
        uint8_t taken = 0; /* nothing at first */
        for (int64_t start = 0; start < starts; start++) {
            const uint8_t *of = ticket + skaters[start] * all;
            copy(own[start], keys + start * tournaments + first, size, 1);
            if (!columns)
                copy(has, of + first, size, 1);
            else
                for (int64_t i = 0; i < size; i++)
                    has[i] = of[columns[first + i]];
            for (int i = 0; i < LANES; i++)
                own[start][i] |= YES(!has[i]);
        }
        for (int64_t turn = 0; turn < number; turn++) {
            memset(step, 255, sizeof step);
            for (int64_t start = 0; start < starts; start++)
                for (int i = 0; i < LANES; i++) { /* what was taken is none */
                    const uint8_t left = own[start][i] | (YES(own[start][i] <= last[i]) & taken);
                    step[i] = left < step[i] ? left : step[i];
                }
            taken = 255;
            for (int i = 0; i < LANES; i++)
                last[i] = step[i] < 254 ? step[i] : 254;
        }
        for (int64_t start = 0; start < starts; start++) {
            uint8_t is[LANES];
            for (int i = 0; i < LANES; i++) {
                is[i] = own[start][i] <= last[i];
                holders[i] += is[i];
            }
            copy(holds + start * tournaments + first, is, size, 1);
        }
        for (int i = 0; i < LANES; i++)
            holders[i] = holders[i] > most;
        copy(shared + first, holders, size, 1);
    }
}

/* The first name behind the cap on some rows. */
WIDE EXPORT void okt_next_name(const uint8_t *holders, const uint8_t *is_first, const uint8_t *rank, int64_t rows,
                               int64_t tournaments, int64_t cap, uint8_t *name)
{
    const uint8_t number = (uint8_t)(cap + 1);
    memset(name, NOBODY, (size_t)tournaments);
    for (int64_t row = 0; row < rows; row++) {
        for (int64_t i = 0; i < tournaments; i++) { /* at most one row has it */
            const uint8_t other = YES(!is_first[i]) | YES(rank[i] != number), own = holders[i] | other;
            name[i] = own < name[i] ? own : name[i];
        }
        holders += tournaments;
        is_first += tournaments;
        rank += tournaments;
    }
}

/* Where `who` is in the team by the row `own` alone: no other row down to the cap names the same, or any at all where
   who is protected, (skaters, tournaments) or NULL, takes a ticket before all others. Returns how many. */
WIDE EXPORT int64_t okt_only_by(const uint8_t *holders, const uint8_t *is_first, const uint8_t *rank, int64_t rows,
                                int64_t tournaments, int64_t cap, int64_t own, const uint8_t *who,
                                const uint8_t *protected, int64_t *found)
{
    const uint8_t last = (uint8_t)(cap < 255 ? cap : 255);
    int64_t count = 0;
    for (int64_t first = 0; first < tournaments; first += LANES) {
        const int64_t size = lanes(tournaments, first), at = own * tournaments + first;
        uint8_t skater[LANES], early[LANES] = {0}, held[LANES] = {0}, number[LANES] = {0}, out[LANES] = {0};
        memset(skater, NOBODY, LANES);
        copy(skater, who + first, size, 1);
        copy(held, is_first + at, size, 1);
        copy(number, rank + at, size, 1);
        for (int64_t i = 0; protected && i < size; i++)
            early[i] = skater[i] != NOBODY && protected[skater[i] * tournaments + first + i];
        for (int i = 0; i < LANES; i++)
            out[i] = (skater[i] == NOBODY) | !held[i] | (number[i] > last);
        for (int64_t row = 0; row < rows; row++) {
            if (row == own)
                continue;
            copy(held, holders + row * tournaments + first, size, 1);
            copy(number, rank + row * tournaments + first, size, 1);
            for (int i = 0; i < LANES; i++)
                out[i] |= (held[i] == skater[i]) & (early[i] | (number[i] <= last));
        }
        for (int64_t i = 0; i < size; i++) {
            found[count] = first + i;
            count += !out[i];
        }
    }
    return count;
}

/* How many bytes of each row, of which each is 0 or 1, are 1: as many lots of LANES as a byte can count at once. */
WIDE EXPORT void okt_count_true(const uint8_t *mask, int64_t rows, int64_t tournaments, int64_t *counts)
{
    for (int64_t row = 0; row < rows; row++) {
        counts[row] = 0;
        for (int64_t first = 0; first < tournaments; first += 255 * LANES) {
            const int64_t most = 255 * LANES, size = tournaments - first < most ? tournaments - first : most;
            uint8_t number[LANES] = {0};
            int64_t at = 0;
            for (; at + LANES <= size; at += LANES)
                for (int i = 0; i < LANES; i++)
                    number[i] += mask[first + at + i];
            for (; at < size; at++)
                counts[row] += mask[first + at];
            for (int i = 0; i < LANES; i++)
                counts[row] += number[i];
        }
        mask += tournaments;
    }
}

/* How often each skater holds each row, and is named by it, (rows, BYTE) both; two histograms, so that
   none waits for itself. */
EXPORT void okt_count_rows(const uint8_t *holders, const uint8_t *is_first, const uint8_t *rank, int64_t rows,
                           int64_t tournaments, int64_t cap, int64_t *takes, int64_t *adds)
{
    for (int64_t row = 0; row < rows; row++) {
        uint32_t found[2][2 * BYTE];
        memset(found, 0, sizeof found);
        for (int64_t i = 0; i < tournaments; i++)
            found[i & 1][holders[i] + BYTE * (is_first[i] & (rank[i] <= cap))]++;
        for (int64_t skater = 0; skater < BYTE; skater++) {
            adds[skater] = (int64_t)found[0][BYTE + skater] + found[1][BYTE + skater];
            takes[skater] = adds[skater] + found[0][skater] + found[1][skater];
        }
        holders += tournaments;
        is_first += tournaments;
        rank += tournaments;
        takes += BYTE;
        adds += BYTE;
    }
}

/* Names behind the cap on some rows, whose reason is not known yet: it is now. Counts are
   (rows, behind, skaters), added to. */
EXPORT void okt_beyond(const uint8_t *holders, const uint8_t *is_first, const uint8_t *rank, int64_t rows,
                       int64_t tournaments, int64_t cap, int64_t behind, int64_t skaters, uint8_t *told,
                       int64_t *counts)
{
    for (int64_t row = 0; row < rows; row++) {
        for (int64_t i = 0; i < tournaments; i++) { /* without a branch: where it is no such name, nothing changes */
            const int64_t late = is_first[i] & (rank[i] > cap), holder = late * holders[i];
            uint8_t *known = told + holder * tournaments + i;
            counts[late * (rank[i] - cap - 1) * skaters + holder] += late & !*known;
            *known |= (uint8_t)late;
        }
        holders += tournaments;
        is_first += tournaments;
        rank += tournaments;
        counts += behind * skaters;
    }
}

/* Starts to which something happened, whose skater's reason is not known yet: it is now. Of each list in turn four
   numbers stand in `lists`: where its flat indices are, how many, where the skater of each start, where the counts. */
EXPORT void okt_tell(const int64_t *lists, int64_t number, int64_t tournaments, uint8_t *told)
{
    for (const int64_t *list = lists; list < lists + 4 * number; list += 4) {
        const int64_t *flat = (const int64_t *)(intptr_t)list[0], *skaters = (const int64_t *)(intptr_t)list[2];
        int64_t *counts = (int64_t *)(intptr_t)list[3];
        int64_t start = 0, from = 0; /* of the start looked at last: most come start after start */
        for (int64_t i = 0; i < list[1]; i++) {
            if (flat[i] < from || flat[i] >= from + tournaments) {
                start = flat[i] / tournaments;
                from = start * tournaments;
            }
            uint8_t *known = told + skaters[start] * tournaments + flat[i] - from;
            counts[skaters[start]] += !*known;
            *known = 1;
        }
    }
}
