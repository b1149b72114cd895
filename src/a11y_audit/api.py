"""All that a rule file may import: values, outcomes, and what is known of words and scripts.

A rule is a function from a snapshot to judgements, under `@rule(...)` or `@site_rule(...)`. It returns the rule as a
value; nothing is registered on import.
"""

from __future__ import annotations

from a11y_audit.flash.thresholds import AREA_LIMIT
from a11y_audit.lexicon import Script, cased, fold, letters, mostly, phrases, says_nothing_at_all, words
from a11y_audit.lexicon.prose import has_clause, is_prose
from a11y_audit.lexicon.stems import stems
from a11y_audit.lexicon.unwritten import is_unwritten
from a11y_audit.model.digest import Landmark, NamedLink, PageDigest
from a11y_audit.model.dom import Element, Frame, collapse
from a11y_audit.model.evidence import ImageFacts, Snapshot
from a11y_audit.model.finding import Box, Impact, Location, Outcome
from a11y_audit.model.keyboard import NOWHERE, Keyboard, Listener, Press, Stop
from a11y_audit.model.motion import Motion, SeenFlash, SeenMovement, SeenVideo
from a11y_audit.model.rows import TEXT, Animation, Flag
from a11y_audit.model.rule import Judgement, Rule
from a11y_audit.model.sendings import Message
from a11y_audit.model.spacing import SpacedText
from a11y_audit.model.text import Text
from a11y_audit.model.toggles import Toggled
from a11y_audit.model.zoom import Zoom
from a11y_audit.reading.bidi import in_two_languages, isolated, moves, reversed_numbers, words_move
from a11y_audit.reading.blocks import Block, documents, is_code, lift, met, seen, text_blocks
from a11y_audit.reading.choices import Question, loose_questions, questions
from a11y_audit.reading.colour_words import may_tell_by_colour, tells_by_colour
from a11y_audit.reading.contrast import MeasuredText, measured_texts
from a11y_audit.reading.drawn_tables import drawn_tables
from a11y_audit.reading.foreign import foreign_kind, foreign_script
from a11y_audit.reading.forms import (
    Fields,
    description,
    fields_of,
    form_of,
    group_name,
    groups,
    is_field,
    is_typed,
    labels,
    programmatic_labels,
    searches,
    text_pieces,
    visible_label,
)  # fmt: skip
from a11y_audit.reading.generated import is_named_by_style, says_generated, without_icons
from a11y_audit.reading.handler_code import heard_code, leaves_when
from a11y_audit.reading.heard import heard_words
from a11y_audit.reading.inline_scripts import runs_at_once
from a11y_audit.reading.keyboard import (
    MANAGED_ROLES,
    PRESSED_ROLES,
    first_stop,
    has_stop_inside,
    is_stop,
    keyboard,
    stop_around,
    uncounted_stop,
    works_by_key,
)  # fmt: skip
from a11y_audit.reading.label_in_name import Match, compare_label
from a11y_audit.reading.landmarks import outside_landmarks
from a11y_audit.reading.language import (
    Agreement,
    Comparison,
    compare,
    compare_own,
    declaring,
    inheriting,
    is_in_sentences,
    misdeclared,
    page_text,
    primary,
    scope,
    script_of,
    seems_other,
)
from a11y_audit.reading.layers import OpenedLayer, opened_layers
from a11y_audit.reading.lettering import PictureText, heard_lines, of_script, picture_texts, share_said
from a11y_audit.reading.lines import Sign, broken_lines, longest_list, sibling_lines, start_of
from a11y_audit.reading.link_lines import text_around
from a11y_audit.reading.link_looks import Apart, difference, has_sign, looks_like
from a11y_audit.reading.link_purpose import Purpose, link_purposes
from a11y_audit.reading.link_twins import Twins, twins
from a11y_audit.reading.link_words import is_address, is_silent, says_nothing, tells_something
from a11y_audit.reading.links import LinkContexts, destination, goes_nowhere, links
from a11y_audit.reading.logos import is_logotype, is_more_than_words
from a11y_audit.reading.lookalikes import foreign_words, mixed_words, sign_words
from a11y_audit.reading.marks import STARS, is_declared_required, required_mark
from a11y_audit.reading.markup import Fault, MarkupError, markup_errors
from a11y_audit.reading.media import (
    has_controls,
    has_sound,
    has_words,
    play_length,
    recordings,
    stands_without_words,
    starts_alone,
    unnamed_control,
    videos,
)
from a11y_audit.reading.messages import error_messages, errors_of_forms, hints, is_tied, is_vague, labels_meant
from a11y_audit.reading.motion import (
    called_by,
    clock,
    control_name,
    element_at,
    longer_side,
    motion,
    owner_of,
    tells_time,
    unseen_videos,
    untried_controls,
)
from a11y_audit.reading.nameless import cannot_be_named, without_meaning
from a11y_audit.reading.nearby import block_of, heading_before, inner_text, landmark, paragraph, referenced
from a11y_audit.reading.outline import (
    Heading,
    content_words,
    headings,
    section_of,
    siblings,
    starts_with_repeated,
)
from a11y_audit.reading.passages import NO_LANGUAGE, Kind, kind_of, runs
from a11y_audit.reading.pictures import (
    area,
    called,
    has_other_content,
    is_file_name,
    is_small,
    pictures,
    source,
    stopping_controls,
)
from a11y_audit.reading.preformatted import lines_drawn, preformatted
from a11y_audit.reading.press_handlers import PRESSES, acts_at_once, idle_presses
from a11y_audit.reading.pressed import (
    KEYS,
    hears_keys,
    is_managed,
    is_of_control_size,
    is_roleless,
    is_worked_from_around,
    labels_a_control,
    shows_it,
    template_of,
)
from a11y_audit.reading.refresh import Refresh, refresh_of
from a11y_audit.reading.sendings import (
    MarkedField,
    SentForm,
    barred_forms,
    has_words_beside,
    is_colour_alone,
    names,
    sent_forms,
)  # fmt: skip
from a11y_audit.reading.senses import may_point, points_by_sense, sentences
from a11y_audit.reading.skip_links import (
    TO_TOP,
    bypasses_blocks,
    fragment,
    has_way_past_blocks,
    indicated_part,
    is_rendered,
    skip_links,
    stays_on_page,
    ways_within,
)  # fmt: skip
from a11y_audit.reading.spacing import is_given_back, spacing
from a11y_audit.reading.speaker import speaker
from a11y_audit.reading.spelled import reads_like_a_word, spelled_words
from a11y_audit.reading.table_cells import Cell
from a11y_audit.reading.table_kind import (
    TableKind,
    arranges,
    caption_of,
    holds_areas,
    is_declared_layout,
    is_table,
    kind_of_table,
    marks_of_data,
)  # fmt: skip
from a11y_audit.reading.tables import Grid, grid, table_of
from a11y_audit.reading.targets import LEAST_TARGET, Crowded, crowded, targets
from a11y_audit.reading.timers import leaving_timers
from a11y_audit.reading.toggles import toggled
from a11y_audit.reading.trees import tree_of
from a11y_audit.reading.tried import tried_choices
from a11y_audit.reading.typography import body_size, font_size, line_spacing, pixels, seen_size, smallest
from a11y_audit.reading.zoom import has_bar, is_copy, slides, stands_again, travels, way_to_whole, zoom
from a11y_audit.rulemaking import cant_tell, failed, judge_contrast, passed, rule, site_rule

__all__ = [
    "TEXT", "Animation", "Box", "Element", "Flag", "Frame", "ImageFacts", "Impact", "Judgement", "Landmark", "Location",
    "NamedLink", "Outcome", "PageDigest", "Rule", "Script", "Snapshot", "Text", "cant_tell", "cased", "collapse",
    "failed", "fold", "is_unwritten", "letters", "mostly", "passed", "phrases", "rule", "says_nothing_at_all",
    "site_rule", "words",
]  # fmt: skip
__all__ += [  # forms that were sent empty
    "MarkedField", "Message", "SentForm", "has_words_beside", "is_colour_alone", "names",
]  # fmt: skip
__all__ += [  # what a link says and where it stands
    "TO_TOP",
    "Apart",
    "LinkContexts",
    "Purpose",
    "Twins",
    "block_of",
    "bypasses_blocks",
    "destination",
    "difference",
    "fragment",
    "goes_nowhere",
    "has_sign",
    "heading_before",
    "indicated_part",
    "inner_text",
    "is_address",
    "is_named_by_style",
    "is_rendered",
    "is_silent",
    "landmark",
    "link_purposes",
    "links",
    "looks_like",
    "outside_landmarks",
    "paragraph",
    "referenced",
    "says_nothing",
    "skip_links",
    "stays_on_page",
    "tells_something",
    "text_around",
    "twins",
    "ways_within",
]  # fmt: skip
__all__ += [  # headings, blocks of text, their languages and directions
    "NO_LANGUAGE", "Agreement", "Block", "Comparison", "Heading", "Kind", "body_size", "compare", "compare_own",
    "content_words", "declaring", "documents", "font_size", "foreign_kind", "foreign_script", "has_clause",
    "headings", "in_two_languages", "inheriting", "is_code", "is_in_sentences", "is_prose", "isolated", "kind_of",
    "lift", "line_spacing", "met", "misdeclared", "moves", "page_text", "pixels", "primary", "reads_like_a_word",
    "reversed_numbers", "runs", "says_generated", "scope", "script_of", "section_of", "seems_other", "seen",
    "seen_size", "siblings", "smallest", "spelled_words", "starts_with_repeated", "stems", "text_blocks",
    "without_icons", "words_move",
]  # fmt: skip
__all__ += [  # contrast
    "MeasuredText", "judge_contrast", "measured_texts",
]  # fmt: skip
__all__ += [  # forms
    "Fields", "description", "fields_of", "form_of", "group_name", "groups", "is_field", "is_typed", "labels",
    "programmatic_labels", "searches", "text_pieces", "visible_label",
]  # fmt: skip
__all__ += [  # choices
    "Question", "loose_questions", "questions",
]  # fmt: skip
__all__ += [  # look-alikes
    "foreign_words", "mixed_words", "sign_words", "speaker",
]  # fmt: skip
__all__ += [  # marks
    "STARS", "is_declared_required", "required_mark",
]  # fmt: skip
__all__ += [  # messages
    "error_messages", "errors_of_forms", "hints", "is_tied", "is_vague", "labels_meant",
]  # fmt: skip
__all__ += [  # label in name
    "Match", "compare_label",
]  # fmt: skip
__all__ += [  # lines
    "Sign", "broken_lines", "longest_list", "sibling_lines", "start_of",
]  # fmt: skip
__all__ += [  # table kind
    "TableKind", "arranges", "caption_of", "holds_areas", "is_declared_layout", "is_table", "kind_of_table",
    "marks_of_data",
]  # fmt: skip
__all__ += [  # tables
    "Cell", "Grid", "drawn_tables", "grid", "table_of",
]  # fmt: skip
__all__ += [  # senses
    "may_point", "may_tell_by_colour", "points_by_sense", "sentences", "tells_by_colour",
]  # fmt: skip
__all__ += [  # the source as sent
    "Fault", "MarkupError", "Refresh", "heard_code", "leaves_when", "leaving_timers", "lines_drawn", "markup_errors",
    "preformatted", "refresh_of", "runs_at_once",
]  # fmt: skip

__all__ += [  # keys and focus
    "KEYS", "MANAGED_ROLES", "NOWHERE", "PRESSED_ROLES", "PRESSES", "Keyboard", "Listener", "Press", "Stop",
    "acts_at_once", "first_stop", "has_stop_inside", "has_way_past_blocks", "hears_keys", "idle_presses", "is_managed",
    "is_of_control_size", "is_roleless", "is_stop", "is_worked_from_around", "keyboard", "labels_a_control", "shows_it",
    "stop_around", "template_of", "uncounted_stop", "works_by_key",
]  # fmt: skip
__all__ += [  # what a pointer aims at
    "LEAST_TARGET", "Crowded", "crowded", "targets",
]  # fmt: skip
__all__ += [  # recordings
    "has_controls", "has_sound", "has_words", "play_length", "recordings", "stands_without_words", "starts_alone",
    "unnamed_control", "videos",
]  # fmt: skip
__all__ += [  # zoom, fields, forms and layers that were tried
    "OpenedLayer", "SpacedText", "Toggled", "Zoom", "barred_forms", "cannot_be_named", "has_bar", "is_copy",
    "is_given_back", "opened_layers", "sent_forms", "slides", "spacing", "stands_again", "toggled", "travels",
    "tree_of", "tried_choices", "way_to_whole", "without_meaning", "zoom",
]  # fmt: skip
__all__ += [  # what frames of the page told
    "AREA_LIMIT", "Motion", "SeenFlash", "SeenMovement", "SeenVideo", "called_by", "clock", "control_name",
    "element_at", "longer_side", "motion", "owner_of", "tells_time", "unseen_videos", "untried_controls",
]  # fmt: skip
__all__ += [  # what was read in pictures
    "PictureText", "heard_lines", "heard_words", "is_logotype", "is_more_than_words", "of_script", "picture_texts",
    "share_said",
]  # fmt: skip
__all__ += [  # pictures and movement
    "area", "called", "has_other_content", "is_file_name", "is_small", "pictures", "source", "stopping_controls",
]  # fmt: skip
