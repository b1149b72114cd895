"""Videos that cannot be heard."""

import pytest
from a11y_audit.rules.silent_video_untold import silent_video_untold as RULE  # noqa: N812
from support.cases import Case
from support.page import outcomes, page

SILENT, HEARD = "data-extra='{\"heard\": 0}'", "data-extra='{\"heard\": 9.5}'"
TRACK = '<track kind="descriptions" src="d.vtt">'

CASES = [
    Case("no word at all", f"<video controls {SILENT}>{TRACK}</video>", [("failed", "no-words")], browser=False),
    Case("words for eyes alone", f"<video controls {SILENT}></video><p aria-hidden='true'>A rabbit climbs out.</p>",
         [("failed", "no-words")], browser=False),
    Case("نص للعين وحدها", f"<video controls {SILENT}></video><p aria-hidden='true'>يخرج الأرنب من حفرته</p>",
         [("failed", "no-words")], browser=False),
    Case("words beside it", f"<video controls {SILENT}></video><p>A rabbit climbs out.</p>", [("cantTell", "silent")],
         browser=False),
    Case("نص بجانبه", f"<video controls {SILENT}></video><p>يخرج الأرنب من حفرته</p>", [("cantTell", "silent")],
         browser=False),
    Case("its name tells", f"<video controls aria-label='A rabbit climbs out' {SILENT}></video>", [("cantTell", "silent")],
         browser=False),
    Case("a recording beside it", f"<video controls {SILENT}></video><audio controls></audio>", [("cantTell", "silent")],
         browser=False),
    Case("behind a link", f"<video controls {SILENT}></video><a href='/t'>?</a>", [("cantTell", "silent")], browser=False),
    Case("it has sound", f"<video controls {HEARD}></video>", [], browser=False),
    Case("nobody listened", "<video controls></video>", []),
    Case("a backdrop", "<video data-extra='{\"heard\": 0, \"muted\": true, \"autoplay\": true, \"loop\": true}'></video>", [],
         browser=False),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_silent_video_untold(case):
    assert outcomes(RULE, page(case.html)) == case.expected
