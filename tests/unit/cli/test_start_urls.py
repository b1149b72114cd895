"""URLs as people type them."""

from __future__ import annotations

from pathlib import Path

import pytest

from a11y_audit.cli.start_urls import resolve
from a11y_audit.errors import UsageError
from a11y_audit.settings.config import Config, load_config


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("https://ministry.example/ar", "https://ministry.example/ar"),
        ("HTTP://ministry.example", "HTTP://ministry.example"),
        ("ministry.example/ar?x=1", "https://ministry.example/ar?x=1"),
        ("localhost:8000", "http://localhost:8000"),
        ("localhost", "http://localhost"),
        ("127.0.0.1:3000/a", "http://127.0.0.1:3000/a"),
        ("192.168.0.9", "http://192.168.0.9"),
        ("[::1]:8000", "http://[::1]:8000"),
        ("intranet:8080/ar", "https://intranet:8080/ar"),
        ("وزارة.السعودية/خدمات", "https://وزارة.السعودية/خدمات"),
    ],
)
def test_a_missing_scheme_is_guessed_and_told(typed: str, meant: str) -> None:
    config, notes = resolve(Config(urls=(typed,)))
    assert config.urls == (meant,)
    assert bool(notes) == (typed != meant)
    assert all(meant.partition("://")[0] in note.en for note in notes)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("foo", "not a URL"),
        ("foo bar", "not a URL"),
        ("وزارة", "not a URL"),
        ("https://", "host is missing"),
        ("https://a b.example/", "host"),
        ("ftp://ministry.example", "ftp: is not a scheme"),
        ("javascript:alert(1)", "is not a scheme"),
        ("mailto:a@ministry.example", "is not a scheme"),
        ("file:///etc/hosts", "--allow-file"),
        ("data:text/html,<p>", "--allow-file"),
        ("", "not a URL"),
    ],
)
def test_what_is_no_url_is_refused_in_one_line(typed: str, said: str) -> None:
    with pytest.raises(UsageError) as raised:
        resolve(Config(urls=(typed,)))
    assert said in str(raised.value)
    assert "\n" not in str(raised.value)


def test_files_and_data_need_a_flag(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("index.html").write_text("<p>", "utf-8")
    with pytest.raises(UsageError, match="--allow-file"):
        resolve(Config(urls=("index.html",)))
    config, _ = resolve(Config(urls=("index.html", "data:text/html,<p>x"), allow_file=True))
    assert config.urls == ((tmp_path / "index.html").as_uri(), "data:text/html,<p>x")


def test_no_url_at_all() -> None:
    with pytest.raises(UsageError, match="No URL to audit"):
        resolve(Config())


def test_a_file_of_urls(tmp_path: Path) -> None:
    file = tmp_path / "urls.txt"
    file.write_text("\ufeff# صفحات\nhttps://a.example/1\n\n  b.example \nhttps://a.example/1\n", "utf-8")
    config, notes = resolve(Config(urls=("https://c.example",), urls_file=file))
    assert config.urls == ("https://c.example", "https://a.example/1", "https://b.example")
    assert len(notes) == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"# nothing\n", "holds no URL"), (b"\xff\xfe\x00", "not UTF-8 text"), (b"ok.example\nbad\n", "line 2")],
)
def test_a_bad_file_of_urls(tmp_path: Path, content: bytes, said: str) -> None:
    file = tmp_path / "urls.txt"
    file.write_bytes(content)
    with pytest.raises(UsageError, match=said):
        resolve(Config(urls_file=file))


def test_a_sitemap_alone_speaks_for_its_site() -> None:
    config, _ = resolve(Config(sitemap=("https://ministry.example/maps/one.xml",)))
    assert config.urls == ("https://ministry.example/",)


def test_exactly_the_pages_given_are_not_cut_by_a_default(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    urls = tuple(f"https://m.example/{number}" for number in range(150))
    assert resolve(Config(urls=urls, crawl=False))[0].max_pages == 150
    asked = load_config(None, {}, {"urls": urls, "crawl": False, "max_pages": "20"})
    assert resolve(asked)[0].max_pages == 20
