#include "scan.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

// The line that is being read.
typedef struct {
  size_t start;
  uint32_t tabs;
  // Where the keys begin; 0 as long as that is not known, since no key begins a text.
  size_t first, second;
} open_line;

// How many tabs stand before a key.
typedef struct {
  uint32_t first, second;
} key_tabs;

static int holds(const uint32_t *keys, uint32_t count, uint32_t key) {
  for (uint32_t i = 0; i < count; i++)
    if (keys[i] == key) return 1;
  return 0;
}

// The key that begins at a place; 0 if the column there does not have exactly three bytes.
static uint32_t key_at(const uint8_t *text, size_t start, size_t end) {
  if (!start || start + 3 > end) return 0;
  if (start + 3 < end && text[start + 3] != '\t') return 0;
  const uint8_t *bytes = text + start;
  if (bytes[0] == '\t' || bytes[1] == '\t' || bytes[2] == '\t') return 0;
  return strait_scan_key(bytes);
}

// The key in the column behind one of at most three bytes.
static uint32_t key_behind(const uint8_t *text, size_t start, size_t end) {
  for (size_t i = start; start && i < end && i < start + 4; i++)
    if (text[i] == '\t') return key_at(text, i + 1, end);
  return 0;
}

static int is_always_wanted(const strait_scan_rule *rule, uint32_t key) {
  return key && holds(rule->always, rule->always_count, key);
}

static int is_wanted(const uint8_t *text, const open_line *line, size_t end,
                     const strait_scan_rule *rule) {
  if (!rule->second_key) return 1;
  uint32_t first = key_at(text, line->first, end);
  uint32_t second = key_at(text, line->second, end);
  if (rule->always_count && (is_always_wanted(rule, first) || is_always_wanted(rule, second) ||
                             is_always_wanted(rule, key_behind(text, line->first, end)) ||
                             is_always_wanted(rule, key_behind(text, line->second, end))))
    return 1;
  int first_is_side = first && holds(rule->keys, rule->sides, first);
  int second_is_side = second && holds(rule->keys, rule->sides, second);
  if (!first_is_side && !second_is_side) return 0;
  if (first && second && first != second && holds(rule->keys, rule->key_count, first) &&
      holds(rule->keys, rule->key_count, second))
    return 1;
  if (!rule->group_count) return 0;
  return (first_is_side && holds(rule->groups, rule->group_count,
                                 key_behind(text, line->second, end))) ||
         (second_is_side && holds(rule->groups, rule->group_count,
                                  key_behind(text, line->first, end)));
}

// Eight digits as a number, all at once; false if one of them is none.
static inline int eight_digits(const uint8_t *bytes, uint32_t *value) {
  uint64_t word;
  memcpy(&word, bytes, sizeof word);
  // A digit has 3 in its upper half, and still has it if 6 is added.
  uint64_t upper = 0xF0F0F0F0F0F0F0F0, three = 0x3030303030303030;
  if ((word & upper) != three || ((word + 0x0606060606060606) & upper) != three) return 0;
  word -= three;
  word = word * 10 + (word >> 8);
  uint64_t pairs = 0x000000FF000000FF;
  *value = (uint32_t)(((word & pairs) * 0x000F424000000064 +
                       ((word >> 16) & pairs) * 0x0000271000000001) >> 32);
  return 1;
}

// Takes a line with the right number of columns into a run; false if there is no room for one.
static inline int take_run(const uint8_t *text, size_t start, size_t end,
                           const strait_scan_room *room, strait_scan_result *result) {
  const uint8_t *byte = text + start, *last = text + end;
  uint32_t digits, day;
  uint64_t number = 0;
  if (last - byte >= 8 && eight_digits(byte, &digits)) {
    number = digits;
    byte += 8;
  }
  while (byte < last && (uint8_t)(*byte - '0') <= 9 && byte - (text + start) < 18)
    number = number * 10 + (uint64_t)(*byte++ - '0');
  if (byte == text + start || last - byte < 10 || byte[0] != '\t' || byte[9] != '\t' ||
      !eight_digits(byte + 1, &day))
    return 1;
  strait_scan_run *run = result->runs ? room->runs + result->runs - 1 : NULL;
  if (run && run->day == day && run->first + run->count == number) {
    run->count++;
    return 1;
  }
  if (result->runs == room->run_capacity) return 0;
  room->runs[result->runs++] = (strait_scan_run){.first = number, .count = 1, .day = day};
  return 1;
}

// Ends a line; false if there is no room for what is to be told of it.
static inline int end_line(const uint8_t *text, open_line *line, size_t end,
                           const strait_scan_rule *rule, const strait_scan_room *room,
                           strait_scan_result *result) {
  int is_right = line->tabs + 1 == rule->columns;
  int is_found = !is_right || is_wanted(text, line, end, rule);
  if (is_found && result->found == room->found_capacity) return 0;
  if (is_right && room->run_capacity && !take_run(text, line->start, end, room, result)) return 0;
  if (is_found) {
    room->found[result->found++] = (strait_scan_line){
        .start = (uint32_t)line->start,
        .length = (uint32_t)(end - line->start),
        .line = result->lines,
        .columns = line->tabs + 1,
    };
  }
  result->lines++;
  result->bytes = end + 1;
  *line = (open_line){.start = end + 1};
  return 1;
}

strait_scan_result strait_scan_by_bytes(const uint8_t *text, size_t length,
                                        const strait_scan_rule *rule,
                                        const strait_scan_room *room) {
  strait_scan_result result = {0};
  open_line line = {0};
  for (size_t i = 0; i < length; i++) {
    if (text[i] == '\n') {
      if (!end_line(text, &line, i, rule, room, &result)) break;
    } else if (text[i] == '\t') {
      line.tabs++;
      if (line.tabs == rule->first_key) line.first = i + 1;
      if (line.tabs == rule->second_key) line.second = i + 1;
    }
  }
  return result;
}

#if defined(__x86_64__)

// The place of the n-th set bit, counted from 1; the bit is there.
__attribute__((target("avx2,popcnt,bmi,bmi2"))) static inline size_t nth_bit(uint64_t bits,
                                                                             uint32_t n) {
  return (size_t)__builtin_ctzll(_pdep_u64((uint64_t)1 << (n - 1), bits));
}

// Blocks of 64 bytes begin anew with each line, since lines of a table are alike: what comes in which
// block is then the same from line to line, and the processor guesses it right.
__attribute__((target("avx2,popcnt,bmi,bmi2"))) static strait_scan_result scan_by_vectors(
    const uint8_t *text, size_t length, const strait_scan_rule *rule,
    const strait_scan_room *room) {
  const __m256i tab = _mm256_set1_epi8('\t'), feed = _mm256_set1_epi8('\n');
  const uint32_t first = rule->first_key, second = rule->second_key;
  strait_scan_result result = {0};
  open_line line = {0};
  uint8_t rest[64];
  for (size_t base = 0; base < length;) {
    const uint8_t *block = text + base;
    if (length - base < 64) {
      memset(rest, 0, sizeof rest);
      memcpy(rest, block, length - base);
      block = rest;
    }
    __m256i low = _mm256_loadu_si256((const __m256i *)block);
    __m256i high = _mm256_loadu_si256((const __m256i *)(block + 32));
    uint64_t tabs = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, tab)) |
                    (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, tab)) << 32;
    uint64_t feeds = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, feed)) |
                     (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, feed)) << 32;
    uint64_t inside = feeds ? (feeds & -feeds) - 1 : ~(uint64_t)0;
    uint32_t before = line.tabs;
    tabs &= inside;
    line.tabs += (uint32_t)__builtin_popcountll(tabs);
    if (before < second) {
      if (before < first && line.tabs >= first)
        line.first = base + nth_bit(tabs, first - before) + 1;
      if (line.tabs >= second) line.second = base + nth_bit(tabs, second - before) + 1;
    }
    if (!feeds) {
      base += 64;
      continue;
    }
    size_t end = base + (size_t)__builtin_ctzll(feeds);
    if (!end_line(text, &line, end, rule, room, &result)) return result;
    base = end + 1;
  }
  return result;
}

int strait_scan_has_vectors(void) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt") &&
         __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2");
}

strait_scan_result strait_scan(const uint8_t *text, size_t length, const strait_scan_rule *rule,
                               const strait_scan_room *room) {
  return strait_scan_has_vectors() ? scan_by_vectors(text, length, rule, room)
                                   : strait_scan_by_bytes(text, length, rule, room);
}

#else

int strait_scan_has_vectors(void) { return 0; }

strait_scan_result strait_scan(const uint8_t *text, size_t length, const strait_scan_rule *rule,
                               const strait_scan_room *room) {
  return strait_scan_by_bytes(text, length, rule, room);
}

#endif
