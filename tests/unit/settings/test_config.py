"""Where settings come from, which source wins, and what is said of those that cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from a11y_audit.errors import ConfigError, ExitCode
from a11y_audit.model.evidence import Viewport
from a11y_audit.settings.config import Config, load_config
from a11y_audit.settings.file import FILE_NAME
from a11y_audit.settings.options import OPTIONS


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_defaults_are_those_of_the_policy(folder: Path) -> None:
    config = load_config(None, {}, {})
    assert (config.level, config.fail_on, config.max_pages, config.max_depth) == ("AA", "minor", 100, 10)
    assert config.views() == (Viewport(1280, 800, "light"),)
    assert config.robots
    assert config.crawl
    assert config.origins == {}
    assert 1 <= config.concurrency <= 4


def test_file_environment_and_flags_win_in_this_order(folder: Path) -> None:
    (folder / FILE_NAME).write_text("max-pages = 1\nmax-depth = 1\ntimeout = 1\n", "utf-8")
    config = load_config(None, {"A11Y_AUDIT_MAX_DEPTH": "2", "A11Y_AUDIT_TIMEOUT": "2"}, {"timeout": "3"})
    assert (config.max_pages, config.max_depth, config.timeout) == (1, 2, 3.0)
    assert config.origins == {
        "max_pages": str(folder / FILE_NAME),
        "max_depth": "A11Y_AUDIT_MAX_DEPTH",
        "timeout": "--timeout",
    }


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (FILE_NAME, 'lang = "ar"\nviewport = ["360x740", "1280x800"]'),
        ("pyproject.toml", '[tool.a11y-audit]\nlang = "ar"\nviewport = ["360x740", "1280x800"]'),
    ],
)
def test_both_files_are_found(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, "utf-8")
    config = load_config(None, {}, {})
    assert config.lang == "ar"
    assert config.viewports == (Viewport(360, 740), Viewport(1280, 800))


def test_a_pyproject_without_our_table_is_no_config(folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[tool.other]\nmax-pages = 5", "utf-8")
    assert load_config(None, {}, {}).origins == {}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("max-page = 5", ("max-page", "did you mean max-pages?", FILE_NAME)),
        ("max-pages = '5'", ("max-pages", "a whole number from 1", "'5'", FILE_NAME)),
        ("max-pages = 0", ("a whole number from 1",)),
        ("max-pages = true", ("a whole number from 1",)),
        ("crawl = 'yes'", ("crawl", "true or false")),
        ("level = 'AAAA'", ("level", "one of A, AA, AAA")),
        ("viewport = '1280'", ("viewport", "1280x800")),
        ("viewport = '1x1'", ("viewport", "100 to 10000")),
        ("rules = [3]", ("rules", "rule ids")),
        ("lang = 'fr'", ("lang", "one of en, ar")),
        ("timeout = -1", ("timeout", "over 0")),
        ("rules-dir = 'absent'", ("rules-dir", "there is no folder", "absent")),
        ("max-pages = ", ("not valid TOML",)),
        ("قائمة = 1", ("not valid TOML",)),
    ],
)
def test_a_bad_file_is_told_with_its_key_and_what_was_expected(folder: Path, text: str, parts: tuple[str, ...]) -> None:
    (folder / FILE_NAME).write_text(text, "utf-8")
    with pytest.raises(ConfigError) as raised:
        load_config(None, {}, {})
    assert raised.value.exit_code is ExitCode.USAGE
    assert all(part in str(raised.value) for part in parts), str(raised.value)
    assert "\n" not in str(raised.value).strip()


@pytest.mark.parametrize(
    ("env", "flags", "parts"),
    [
        ({"A11Y_AUDIT_MAXPAGES": "5"}, {}, ("A11Y_AUDIT_MAXPAGES", "A11Y_AUDIT_MAX_PAGES")),
        ({"A11Y_AUDIT_CRAWL": "perhaps"}, {}, ("A11Y_AUDIT_CRAWL", "true or false", "perhaps")),
        ({}, {"timeout": "soon"}, ("--timeout", "soon")),
        ({}, {"urls_file": "absent.txt"}, ("--urls", "there is no file")),
    ],
)
def test_bad_environment_and_flags(
    folder: Path, env: dict[str, str], flags: dict[str, object], parts: tuple[str, ...]
) -> None:
    with pytest.raises(ConfigError) as raised:
        load_config(None, env, flags)
    assert all(part in str(raised.value) for part in parts), str(raised.value)


def test_an_absent_config_file_is_told(folder: Path) -> None:
    with pytest.raises(ConfigError, match=r"no\.toml: cannot be read"):
        load_config(folder / "no.toml", {}, {})


def test_every_option_can_come_from_each_source(folder: Path) -> None:
    """The table is the contract: what one source knows, all know."""
    fields = set(Config.__struct_fields__) - {"origins", "file", "run"}
    assert {option.field for option in OPTIONS.values()} == fields
    assert len({option.variable for option in OPTIONS.values()}) == len(OPTIONS)


@pytest.mark.parametrize(
    ("variable", "text", "field", "expected"),
    [
        ("A11Y_AUDIT_URLS", "https://a.example https://b.example", "urls", ("https://a.example", "https://b.example")),
        ("A11Y_AUDIT_VIEWPORT", "360x740, 1280x800", "viewports", (Viewport(360, 740), Viewport(1280, 800))),
        ("A11Y_AUDIT_HIDE", "#a .b\n.c, .d", "hide", ("#a .b", ".c, .d")),
        ("A11Y_AUDIT_HIDE", '["#a", ".c, .d"]', "hide", ("#a", ".c, .d")),
        ("A11Y_AUDIT_HIDE", "[data-x]", "hide", ("[data-x]",)),
        ("A11Y_AUDIT_BLOCK", "stats.example\n*.ads.example", "block", ("stats.example", "*.ads.example")),
        ("A11Y_AUDIT_EXCLUDE", "/ar/أرشيف/*", "exclude", ("/ar/أرشيف/*",)),
        ("A11Y_AUDIT_ROBOTS", "off", "robots", False),
        ("A11Y_AUDIT_HEADER", "X-A: 1\nX-B: a: b", "headers", {"X-A": "1", "X-B": "a: b"}),
        ("A11Y_AUDIT_MAX_PAGES", "  ", "max_pages", 100),
    ],
)
def test_lists_in_the_environment(folder: Path, variable: str, text: str, field: str, expected: object) -> None:
    assert getattr(load_config(None, {variable: text}, {}), field) == expected


def test_rules_may_be_parted_by_commas(folder: Path) -> None:
    assert load_config(None, {}, {"rules": ("a,b", "c", "a")}).rules == ("a", "b", "c")


def test_headers_may_be_a_table(folder: Path) -> None:
    (folder / FILE_NAME).write_text('header = { Authorization = "Bearer x" }', "utf-8")
    assert load_config(None, {}, {}).headers == {"Authorization": "Bearer x"}


def test_paths_of_a_file_are_relative_to_it(folder: Path) -> None:
    place = folder / "ci"
    (place / "own").mkdir(parents=True)
    file = place / FILE_NAME
    file.write_text("rules-dir = 'own'\noutput = ['out/r.json', '-']\nformat = 'json'", "utf-8")
    config = load_config(file, {}, {})
    assert config.rules_dir == place / "own"
    assert config.outputs == (place / "out/r.json", Path("-"))


def test_a_flag_for_the_format_takes_no_output_from_the_file(folder: Path) -> None:
    (folder / FILE_NAME).write_text("format = ['html']\noutput = ['r.html']", "utf-8")
    config = load_config(None, {}, {"formats": ("json",)})
    assert (config.formats, config.outputs) == (("json",), ())
    assert "outputs" not in config.origins


@pytest.mark.parametrize("source", ["header", "url"])
def test_credentials_are_never_shown(folder: Path, source: str) -> None:
    secret = "t0ps3cret"  # a made-up token
    if source == "header":
        config = load_config(None, {"A11Y_AUDIT_HEADER": f"Authorization: Bearer {secret}"}, {})
        assert config.headers == {"Authorization": f"Bearer {secret}"}
    else:
        config = load_config(None, {}, {"urls": (f"https://user:{secret}@ministry.example/",)})
        assert secret in config.urls[0]
    assert secret not in f"{config!r} {config} {config.public()}"


def test_a_bad_header_is_not_repeated_in_the_error(folder: Path) -> None:
    with pytest.raises(ConfigError) as raised:
        load_config(None, {}, {"headers": ("t0ps3cret",)})
    assert "t0ps3cret" not in str(raised.value)


def test_schemes_and_viewports_are_multiplied(folder: Path) -> None:
    config = load_config(None, {}, {"viewports": ("360x740", "1280x800"), "color_schemes": ("light", "dark")})
    assert [str(view) for view in config.views()] == [
        "360x740 light", "360x740 dark", "1280x800 light", "1280x800 dark",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [("none", "none"), ("postgresql+psycopg://a:b@h/n", "postgresql+psycopg://a:b@h/n"), ("audits/r.sqlite", None)],
)
def test_a_record_is_none_a_url_or_a_path(folder: Path, text: str, expected: str | None) -> None:
    (folder / "a11y-audit.toml").write_text(f'record = "{text}"\n', "utf-8")
    config = load_config(None, {}, {})
    assert config.record == (expected or folder / "audits" / "r.sqlite")
    assert config.file == folder / "a11y-audit.toml"
    assert "b@h" not in str(config.public()["record"])


def test_the_address_of_a_browser_elsewhere_is_never_shown() -> None:
    config = load_config(None, {"A11Y_AUDIT_BROWSER_ENDPOINT": "ws://machine/?token=not-to-be-told"}, {})
    assert config.browser_endpoint == "ws://machine/?token=not-to-be-told"
    assert config.public()["browser-endpoint"] == "(hidden)"
    assert "not-to-be-told" not in repr(config)
    assert Config().public()["browser-endpoint"] == ""


@pytest.mark.parametrize("selector", [".a:hover, #b > c", "dialog:modal", "x-menu:state(open)", ".تنبيه", "a:has(> img)", r".\31 a"])
def test_a_selector_that_a_browser_knows_is_taken(folder: Path, selector: str) -> None:
    assert load_config(None, {}, {"hide": (selector,)}).hide == (selector,)
