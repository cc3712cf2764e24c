#pragma once

#include <stddef.h>
#include <stdint.h>

// Counts the columns of every line of a text of tab-separated values, and finds the lines that
// matter: those with another number of columns, and those whose two keys are wanted.
//
// It is C for the sake of the vector instructions, which Swift's own vector types reach only at a
// three-hundredth of the speed.

// Which lines are wanted.
typedef struct {
  // How many columns a line has.
  uint32_t columns;
  // The columns of the two keys, counted from 0, the first before the second. Both are 0 where every
  // line is wanted.
  uint32_t first_key, second_key;
  // Keys of three bytes, packed by strait_scan_key; a line is wanted if its keys differ, both are
  // here, and at least one of them stands among the first `sides`.
  uint32_t keys[64];
  uint32_t key_count, sides;
  // The column behind each key may hold another, which stands for it: a line is wanted, too, if one
  // key is among the first `sides`, and what is behind the other key is one of these.
  uint32_t groups[32];
  uint32_t group_count;
  // A line is wanted, too, if either of its keys, or what is behind it, is one of these.
  uint32_t always[8];
  uint32_t always_count;
} strait_scan_rule;

// A line that was found.
typedef struct {
  // Where it begins, and how long it is without its end.
  uint32_t start, length;
  // Its number in this text, counted from 0, and how many columns it has.
  uint32_t line, columns;
} strait_scan_line;

// Lines that have one day and follow each other in the numbers of their source: their first column
// counts up by one, and their second is the day.
typedef struct {
  // The number of the first, and how many there are.
  uint64_t first;
  uint32_t count;
  // YYYYMMDD, as a number.
  uint32_t day;
} strait_scan_run;

// Where the results go.
typedef struct {
  strait_scan_line *found;
  uint32_t found_capacity;
  // No runs are told where there is no room for any; a line that has the wrong number of columns, or
  // whose first two are no number and no day, is in none.
  uint32_t run_capacity;
  strait_scan_run *runs;
} strait_scan_room;

// How far a scan came.
typedef struct {
  // Bytes that were scanned; they end with a line.
  size_t bytes;
  // Lines in them, how many of those were found, and how many runs they are.
  uint32_t lines, found, runs;
} strait_scan_result;

// Packs a key as the rule wants it.
static inline uint32_t strait_scan_key(const uint8_t *bytes) {
  return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16;
}

// True if this processor has the instructions of the vector scan.
int strait_scan_has_vectors(void);

// Scans a text whose last byte is a line feed, of less than 4 GiB. It stops before a line for which
// there is no room, so that the caller goes on behind `result.bytes`.
strait_scan_result strait_scan(const uint8_t *text, size_t length, const strait_scan_rule *rule,
                               const strait_scan_room *room);

// The same, a byte at a time, on any processor: what the other is held against.
strait_scan_result strait_scan_by_bytes(const uint8_t *text, size_t length,
                                        const strait_scan_rule *rule,
                                        const strait_scan_room *room);
