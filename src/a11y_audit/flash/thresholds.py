"""Every number that decides whether something flashes, beside the sentence that it comes from.

WCAG 2.0, "general flash and red flash thresholds" (https://www.w3.org/TR/WCAG20/#general-thresholddef), unless said.
"""

from __future__ import annotations

# "A general flash is defined as a pair of opposing changes in relative luminance of 10% or more of the maximum
# relative luminance where the relative luminance of the darker image is below 0.80".
LUMINANCE_CHANGE = 0.10
DARKER_BELOW = 0.80
# Eight bits a channel: what the browser rounds must not turn a change of exactly a tenth into none.
ROUNDING = 1e-4

# Note 1, working definition of "a pair of opposing transitions involving a saturated red": "for either or both states
# involved in each transition, R/(R+ G + B) >= 0.8, and the change in the value of (R-G-B)x320 is > 20 (negative values
# of (R-G-B)x320 are set to zero) for both transitions". R, G, B in linear light.
RED_SHARE = 0.8
RED_SCALE = 320.0
RED_CHANGE = 20.0
# WCAG 2.2, after ISO 9241-391: "one of the states in the transition has a value R/(R + G + B) that is greater than or
# equal to 0.8, and the difference between states is more than 0.2 (unitless) in the CIE 1976 UCS chromaticity diagram".
CHROMATICITY_CHANGE = 0.2

# "there are no more than three general flashes and / or no more than three red flashes within any one-second period".
FLASHES = 3
TRANSITIONS = 2 * FLASHES  # a flash is a pair of opposing changes; a seventh change begins the fourth flash
# A second less one frame of 16 ms and rounding: flashes at exactly 3 Hz, seen on a grid of 16 ms, stay three a second.
SECOND = 0.98

# "the combined area of flashes occurring concurrently occupies no more than a total of .006 steradians within any 10
# degree visual field on the screen (25% of any 10 degree visual field on the screen)"; Note: "a 341 x 256 pixel
# rectangle anywhere on the displayed screen area when the content is viewed at 1024 x 768 pixels".
SCREEN = (1024, 768)
FIELD = (341, 256)
FIELD_DEGREES = 10.0
AREA_LIMIT = 0.25 * FIELD[0] * FIELD[1]  # 21,824 px
CONCURRENT = 0.034  # s; two frames of 16 ms: changes closer than this are one flash to the eye

# "a fine, balanced, pattern such as white noise or an alternating checkerboard pattern with "squares" smaller than 0.1
# degree (of visual field at typical viewing distance) on a side does not violate the thresholds".
FINE_DEGREES = 0.1
FINE = FIELD[0] / FIELD_DEGREES * FINE_DEGREES  # 3.41 px
# A pattern is balanced when what grows lighter and what grows darker are nearly alike.
BALANCE = 0.5
