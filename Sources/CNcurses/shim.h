// The wide half of ncurses is hidden unless this is set before the header is read.
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <wchar.h>
#include <ncurses.h>
#include <term.h>

// <term.h> makes macros of hundreds of short words, and one of them is the name of a Swift type.
#undef lines
#undef columns

// Swift 6 refuses a C global that may change; a call is allowed.
static inline WINDOW *strait_screen_window(void) { return stdscr; }
static inline WINDOW *strait_terminal_window(void) { return curscr; }
static inline int strait_color_count(void) { return COLORS; }

// Function-like macros, and constants built from them, are not imported.
static const attr_t strait_attribute_bold = A_BOLD;
static const attr_t strait_attribute_dim = A_DIM;
static const attr_t strait_attribute_italic = A_ITALIC;
static const attr_t strait_attribute_underline = A_UNDERLINE;
static const attr_t strait_attribute_reverse = A_REVERSE;
static inline attr_t strait_color_pair(int pair) { return (attr_t)COLOR_PAIR(pair); }
static inline int strait_function_key(int number) { return KEY_F(number); }
static const mmask_t strait_mouse_click = BUTTON1_PRESSED;
static const mmask_t strait_mouse_wheel_up = BUTTON4_PRESSED;
static const mmask_t strait_mouse_wheel_down = BUTTON5_PRESSED;
