"""Which site and which part of it an address belongs to."""

import pytest

from a11y_audit.places import group_of, origin, site_of


@pytest.mark.parametrize(
    ("url", "group"),
    [
        ("https://m.example/", "/"),
        ("https://m.example/ar/", "/"),
        ("https://m.example/ar", "/"),
        ("https://m.example/ar-SA/services/licence", "/services/"),
        ("https://m.example/en/services/", "/services/"),
        ("https://m.example/en/services", "/services/"),
        ("https://m.example/ar/about.html", "/"),
        ("https://m.example/services/fees.html", "/services/"),
        ("https://m.example/ar/%D8%AE%D8%AF%D9%85%D8%A7%D8%AA/a", "/%D8%AE%D8%AF%D9%85%D8%A7%D8%AA/"),
        ("https://m.example/arabic/news", "/arabic/"),
        ("data:text/html,x", "/"),
        ("https://[bad/x", "/"),
    ],
)
def test_group(url: str, group: str) -> None:
    assert group_of(url) == group


def test_site() -> None:
    assert origin("https://user:word@m.example:8443/a") == "https://m.example:8443"
    assert origin("https://[bad/x") == ""
    assert site_of(["https://b.example/1", "https://a.example/", "https://b.example/2", "data:x"]) == "https://b.example"
    assert site_of(["file:///x"]) == ""
