"""Pages, documents and the rest are told apart."""

import pytest

from a11y_audit.discover import Kind, SkipReason, kind_of_response, kind_of_url, skip_for


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://x.sa/report.pdf", Kind.DOCUMENT),
        ("https://x.sa/تقرير.PDF?v=2#page=3", Kind.DOCUMENT),
        ("https://x.sa/%D8%AA.docx", Kind.DOCUMENT),
        ("https://x.sa/a.xlsx;v=1", Kind.DOCUMENT),
        ("https://x.sa/photo.JPG", Kind.IMAGE),
        ("https://x.sa/film.mp4", Kind.MEDIA),
        ("https://x.sa/all.zip", Kind.DOWNLOAD),
        ("https://x.sa/feed.rss", Kind.ASSET),
        ("data:application/pdf;base64,AA", Kind.DOCUMENT),
        ("data:text/html,x", Kind.PAGE),
        ("https://x.sa/viewer.aspx?file=a.pdf", None),
        ("https://x.sa/services", None),
        ("https://x.sa/pdf", None),
        ("https://x.sa/.pdf/", None),
        ("https://x.pdf/", None),
        ("not a url.pdf", None),
    ],
)
def test_by_address(url: str, kind: Kind | None) -> None:
    assert kind_of_url(url) == kind


@pytest.mark.parametrize(
    ("content_type", "url", "disposition", "kind"),
    [
        ("text/html; charset=utf-8", "", "", Kind.PAGE),
        ("application/xhtml+xml", "", "", Kind.PAGE),
        ("", "https://x.sa/x", "", Kind.PAGE),
        ("text/html", "https://x.sa/report.pdf", "", Kind.PAGE),
        ("Application/PDF", "https://x.sa/x", "", Kind.DOCUMENT),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "", "", Kind.DOCUMENT),
        ("application/octet-stream", "https://x.sa/a.pptx", "", Kind.DOCUMENT),
        ("application/octet-stream", "https://x.sa/get?id=1", "", Kind.DOWNLOAD),
        ("text/html", "https://x.sa/x", "attachment; filename=x.html", Kind.DOWNLOAD),
        ("application/pdf", "https://x.sa/x", "attachment", Kind.DOCUMENT),
        ("image/png", "", "", Kind.IMAGE),
        ("video/mp4", "", "", Kind.MEDIA),
        ("application/json", "", "", Kind.ASSET),
    ],
)
def test_by_answer(content_type: str, url: str, disposition: str, kind: Kind) -> None:
    assert kind_of_response(content_type, url=url, disposition=disposition) == kind


def test_every_kind_but_a_page_is_a_reason() -> None:
    reasons = {kind: skip_for(kind) for kind in Kind}
    assert reasons.pop(Kind.PAGE) is None
    assert all(reasons.values())
    assert skip_for(None) is None
    assert reasons[Kind.MEDIA] is SkipReason.MEDIA
