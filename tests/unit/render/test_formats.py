"""Formats are found by name and by suffix, and load nothing that they do not need."""

import re
import subprocess
import sys

import pytest

from a11y_audit.errors import UsageError
from a11y_audit.render import FORMATS, format_of
from a11y_audit.settings.options import OPTIONS


@pytest.mark.parametrize(("suffix", "name"), [(".html", "html"), (".htm", "html"), (".HTML", "html"), (".json", "json"), ("a.sarif.json", "sarif"), (".xml", "junit")])
def test_suffix(suffix, name):
    assert format_of(suffix) is FORMATS[name]


@pytest.mark.parametrize("suffix", ["", ".txt", "html"])
def test_unknown_suffix_names_the_known_ones(suffix):
    with pytest.raises(UsageError, match=r"\.html.*\.json"):
        format_of(suffix)


@pytest.mark.parametrize("module", ["a11y_audit.render", "a11y_audit.render.json", "a11y_audit.render.console"])
def test_no_template_engine_nor_terminal_library_is_loaded(module):
    code = f"import sys, {module}; sys.exit('jinja2' in sys.modules or 'rich' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_help_names_every_format():
    assert re.findall(r"\w+", OPTIONS["format"].help.replace(" or ", ", "))[2:] == list(FORMATS)
