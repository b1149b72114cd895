"""The HTML report as tests read it."""

import json

from bs4 import BeautifulSoup

from a11y_audit.render import FORMATS


def markup_of(run, language="en", pictures=None):
    return FORMATS["html"].render(run, language=language, crops=pictures or {}).decode()


def parsed(run, language="en", pictures=None):
    report = BeautifulSoup(markup_of(run, language, pictures), "html.parser")
    for shape in report.select("template"):  # what the script clones; a reader without script never meets it
        shape.decompose()
    return report


def data_of(report):
    return json.loads(report.select_one("#data").string)


def said_in(node, language="en"):
    """What a reader of a language is shown: the other one's words are hidden."""
    copy = BeautifulSoup(str(node), "html.parser")
    for hidden in copy.select(".ar" if language == "en" else ".en"):
        hidden.decompose()
    return " ".join(copy.get_text(" ").split())
