// What is called of Pango and Cairo, as a table that is filled when the first picture is drawn.
//
// Linked in the usual way, the two bring thirty libraries into every start of the program: 20 ms
// before the first line of it runs. So they are opened by name when they are wanted, and the
// declarations stand here, not in their headers; a test compiles this file together with those
// headers, which refuse a result or a parameter that differs.
#ifndef STRAIT_PANGO_CAIRO_H
#define STRAIT_PANGO_CAIRO_H

#pragma clang assume_nonnull begin

typedef struct _cairo cairo_t;
typedef struct _cairo_surface cairo_surface_t;
typedef struct _cairo_font_options cairo_font_options_t;
typedef struct _PangoAttribute PangoAttribute;
typedef struct _PangoAttrList PangoAttrList;
typedef struct _PangoContext PangoContext;
typedef struct _PangoFont PangoFont;
typedef struct _PangoFontDescription PangoFontDescription;
typedef struct _PangoFontMap PangoFontMap;
typedef struct _PangoFontset PangoFontset;
typedef struct _PangoLanguage PangoLanguage;
typedef struct _PangoLayout PangoLayout;
typedef struct _PangoLayoutLine PangoLayoutLine;
// Four numbers of type `int`: x, y, width, height.
typedef struct _PangoRectangle PangoRectangle;

/// Takes a stretch of a file; the result is a `cairo_status_t`, 0 for success.
typedef unsigned (*strait_write)(
  void *_Nullable closure, const unsigned char *data, unsigned length);

// As in the headers of the libraries.
const char *cairo_version_string(void);
const char *cairo_status_to_string(unsigned status);
cairo_surface_t *cairo_image_surface_create(int format, int width, int height);
unsigned cairo_surface_write_to_png_stream(cairo_surface_t *surface, strait_write write,
  void *_Nullable closure);
cairo_surface_t *cairo_pdf_surface_create_for_stream(strait_write write, void *_Nullable closure,
  double width, double height);
void cairo_pdf_surface_set_size(cairo_surface_t *surface, double width, double height);
void cairo_pdf_surface_set_metadata(cairo_surface_t *surface, unsigned entry, const char *text);
void cairo_pdf_surface_set_page_label(cairo_surface_t *surface, const char *text);
int cairo_pdf_surface_add_outline(cairo_surface_t *surface, int parent, const char *text,
  const char *link, unsigned flags);
void cairo_surface_finish(cairo_surface_t *surface);
void cairo_surface_destroy(cairo_surface_t *surface);
unsigned cairo_surface_status(cairo_surface_t *surface);
cairo_t *cairo_create(cairo_surface_t *surface);
void cairo_destroy(cairo_t *context);
unsigned cairo_status(cairo_t *context);
void cairo_save(cairo_t *context);
void cairo_restore(cairo_t *context);
void cairo_scale(cairo_t *context, double x, double y);
void cairo_translate(cairo_t *context, double x, double y);
void cairo_set_source_rgba(cairo_t *context, double red, double green, double blue, double alpha);
void cairo_paint(cairo_t *context);
void cairo_rectangle(cairo_t *context, double x, double y, double width, double height);
void cairo_fill(cairo_t *context);
void cairo_move_to(cairo_t *context, double x, double y);
void cairo_line_to(cairo_t *context, double x, double y);
void cairo_stroke(cairo_t *context);
void cairo_set_line_width(cairo_t *context, double width);
void cairo_set_line_cap(cairo_t *context, unsigned cap);
void cairo_show_page(cairo_t *context);
cairo_font_options_t *cairo_font_options_create(void);
void cairo_font_options_destroy(cairo_font_options_t *options);
void cairo_font_options_set_antialias(cairo_font_options_t *options, unsigned value);
void cairo_font_options_set_hint_style(cairo_font_options_t *options, unsigned value);
void cairo_font_options_set_hint_metrics(cairo_font_options_t *options, unsigned value);
const char *pango_version_string(void);
PangoFontMap *pango_cairo_font_map_new(void);
PangoContext *pango_font_map_create_context(PangoFontMap *map);
PangoFontset *_Nullable pango_font_map_load_fontset(PangoFontMap *map, PangoContext *context,
  const PangoFontDescription *description, PangoLanguage *language);
PangoFont *_Nullable pango_fontset_get_font(PangoFontset *set, unsigned scalar);
PangoFontDescription *pango_font_describe(PangoFont *font);
void pango_cairo_context_set_font_options(PangoContext *context,
  const cairo_font_options_t *options);
void pango_context_set_language(PangoContext *context, PangoLanguage *language);
void pango_context_set_round_glyph_positions(PangoContext *context, int rounds);
PangoLanguage *pango_language_from_string(const char *text);
PangoFontDescription *pango_font_description_new(void);
void pango_font_description_free(PangoFontDescription *description);
const char *_Nullable pango_font_description_get_family(const PangoFontDescription *description);
void pango_font_description_set_family(PangoFontDescription *description, const char *family);
void pango_font_description_set_absolute_size(PangoFontDescription *description, double size);
void pango_font_description_set_weight(PangoFontDescription *description, unsigned weight);
void pango_font_description_set_style(PangoFontDescription *description, unsigned style);
PangoAttrList *pango_attr_list_new(void);
void pango_attr_list_insert(PangoAttrList *list, PangoAttribute *attribute);
void pango_attr_list_unref(PangoAttrList *list);
PangoAttribute *pango_attr_font_features_new(const char *features);
PangoLayout *pango_layout_new(PangoContext *context);
void pango_layout_set_attributes(PangoLayout *layout, PangoAttrList *list);
void pango_layout_set_font_description(PangoLayout *layout,
  const PangoFontDescription *description);
void pango_layout_set_single_paragraph_mode(PangoLayout *layout, int isSingle);
void pango_layout_set_text(PangoLayout *layout, const char *text, int length);
void pango_layout_get_extents(PangoLayout *layout, PangoRectangle *_Nullable ink,
  PangoRectangle *_Nullable logical);
int pango_layout_get_unknown_glyphs_count(PangoLayout *layout);
PangoLayoutLine *_Nullable pango_layout_get_line_readonly(PangoLayout *layout, int line);
void pango_cairo_show_layout_line(cairo_t *context, PangoLayoutLine *line);
void g_object_unref(void *object);

// NAME(name) of every function.
#define STRAIT_PANGO_NAMES(NAME) \
  NAME(cairo_version_string) NAME(cairo_status_to_string) NAME(cairo_image_surface_create) \
  NAME(cairo_surface_write_to_png_stream) NAME(cairo_pdf_surface_create_for_stream) \
  NAME(cairo_pdf_surface_set_size) NAME(cairo_pdf_surface_set_metadata) \
  NAME(cairo_pdf_surface_set_page_label) NAME(cairo_pdf_surface_add_outline) \
  NAME(cairo_surface_finish) NAME(cairo_surface_destroy) NAME(cairo_surface_status) \
  NAME(cairo_create) NAME(cairo_destroy) NAME(cairo_status) NAME(cairo_save) \
  NAME(cairo_restore) NAME(cairo_scale) NAME(cairo_translate) NAME(cairo_set_source_rgba) \
  NAME(cairo_paint) NAME(cairo_rectangle) NAME(cairo_fill) NAME(cairo_move_to) \
  NAME(cairo_line_to) NAME(cairo_stroke) NAME(cairo_set_line_width) NAME(cairo_set_line_cap) \
  NAME(cairo_show_page) NAME(cairo_font_options_create) NAME(cairo_font_options_destroy) \
  NAME(cairo_font_options_set_antialias) NAME(cairo_font_options_set_hint_style) \
  NAME(cairo_font_options_set_hint_metrics) NAME(pango_version_string) \
  NAME(pango_cairo_font_map_new) NAME(pango_font_map_create_context) \
  NAME(pango_font_map_load_fontset) NAME(pango_fontset_get_font) NAME(pango_font_describe) \
  NAME(pango_cairo_context_set_font_options) NAME(pango_context_set_language) \
  NAME(pango_context_set_round_glyph_positions) NAME(pango_language_from_string) \
  NAME(pango_font_description_new) NAME(pango_font_description_free) \
  NAME(pango_font_description_get_family) NAME(pango_font_description_set_family) \
  NAME(pango_font_description_set_absolute_size) NAME(pango_font_description_set_weight) \
  NAME(pango_font_description_set_style) NAME(pango_attr_list_new) \
  NAME(pango_attr_list_insert) NAME(pango_attr_list_unref) NAME(pango_attr_font_features_new) \
  NAME(pango_layout_new) NAME(pango_layout_set_attributes) \
  NAME(pango_layout_set_font_description) NAME(pango_layout_set_single_paragraph_mode) \
  NAME(pango_layout_set_text) NAME(pango_layout_get_extents) \
  NAME(pango_layout_get_unknown_glyphs_count) NAME(pango_layout_get_line_readonly) \
  NAME(pango_cairo_show_layout_line) NAME(g_object_unref)

#define STRAIT_PANGO_FIELD(name) __typeof__(name) *name;
/// The functions, as they were found.
struct strait_pango {
  STRAIT_PANGO_NAMES(STRAIT_PANGO_FIELD)
};
#undef STRAIT_PANGO_FIELD

// VALUE(our name, its name, number) of every constant that is used.
#define STRAIT_PANGO_VALUES(VALUE)                             \
  VALUE(strait_status_no_memory, CAIRO_STATUS_NO_MEMORY, 1)    \
  VALUE(strait_format_rgb24, CAIRO_FORMAT_RGB24, 1)            \
  VALUE(strait_antialias_gray, CAIRO_ANTIALIAS_GRAY, 2)        \
  VALUE(strait_hint_style_none, CAIRO_HINT_STYLE_NONE, 1)      \
  VALUE(strait_hint_metrics_off, CAIRO_HINT_METRICS_OFF, 1)    \
  VALUE(strait_line_cap_butt, CAIRO_LINE_CAP_BUTT, 0)          \
  VALUE(strait_line_cap_round, CAIRO_LINE_CAP_ROUND, 1)        \
  VALUE(strait_metadata_title, CAIRO_PDF_METADATA_TITLE, 0)    \
  VALUE(strait_metadata_subject, CAIRO_PDF_METADATA_SUBJECT, 2)   \
  VALUE(strait_metadata_keywords, CAIRO_PDF_METADATA_KEYWORDS, 3) \
  VALUE(strait_metadata_creator, CAIRO_PDF_METADATA_CREATOR, 4)   \
  VALUE(strait_metadata_created, CAIRO_PDF_METADATA_CREATE_DATE, 5) \
  VALUE(strait_metadata_modified, CAIRO_PDF_METADATA_MOD_DATE, 6) \
  VALUE(strait_pango_scale, PANGO_SCALE, 1024)                 \
  VALUE(strait_weight_bold, PANGO_WEIGHT_BOLD, 700)            \
  VALUE(strait_style_italic, PANGO_STYLE_ITALIC, 2)

#define STRAIT_PANGO_CONSTANT(name, theirs, number) name = number,
enum strait_pango_constant { STRAIT_PANGO_VALUES(STRAIT_PANGO_CONSTANT) };
#undef STRAIT_PANGO_CONSTANT

/// The functions, from libraries that are opened at the first call and stay open; NULL where one of
/// them is not on this machine, with its name.
const struct strait_pango *_Nullable strait_pango_open(
  const char *_Nullable *_Nonnull missing);

#pragma clang assume_nonnull end

#endif
