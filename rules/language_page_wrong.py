"""A screen reader takes its voice from the page's language: Arabic read by an English voice is noise, or silence.

ACT rule ucwvc8: the language of <html> against the language of the text that inherits it, titles and names included.
Tags that name no language (zxx, und, mis) are wrong for any page with sentences; "mul" may be meant, and is asked.
The script settles Arabic against English; a language model that runs here settles languages of one script, and only
where it is sure. A missing or invalid lang is found by axe (html-has-lang, html-lang-valid).
"""

from __future__ import annotations

from collections.abc import Iterator

from a11y_audit.api import (
    Agreement,
    Frame,
    Impact,
    Judgement,
    Kind,
    Script,
    Snapshot,
    Text,
    cant_tell,
    compare_own,
    failed,
    is_in_sentences,
    kind_of,
    met,
    page_text,
    passed,
    rule,
    scope,
    text_blocks,
)

# ISO 639-2: "no linguistic content", "undetermined", "uncoded languages"; none of them chooses a voice.
NO_LANGUAGE = ("zxx", "und", "mis")
SEVERAL = "mul"
_READS = {Script.ARABIC: "arabic-text", Script.LATIN: "latin-text"}
# So many paragraphs of so many words that end as sentences do are no names.
CLOSED, CLOSED_WORDS, ENDS = 2, 7, (".", "؟", "!", "…")


@rule(
    "language-page-wrong",
    criteria=("3.1.1",),
    provisions=("CXP-6.1.1", "CXP-8.1.12"),
    act=("ucwvc8",),
    impact=Impact.SERIOUS,
    title=Text(en="The page's text is in the language it declares", ar="نص الصفحة مكتوب باللغة التي تعلنها"),
    who=Text(
        en="People who use a screen reader or Braille: the wrong voice or Braille table makes the page unintelligible.",
        ar="مستخدمو قارئ الشاشة أو سطر برايل، فالصوت الخاطئ أو جدول برايل الخاطئ يجعل الصفحة غير مفهومة.",
    ),
    reasons={
        "arabic-text": Text(
            en="The page declares the language “{declared}” and its text is in Arabic script",
            ar="تعلن الصفحة أن لغتها «{declared}» ونصها مكتوب بالحروف العربية",
        ),
        "latin-text": Text(
            en="The page declares the language “{declared}” and its text is in Latin letters",
            ar="تعلن الصفحة أن لغتها «{declared}» ونصها مكتوب بالحروف اللاتينية",
        ),
        "other-language": Text(
            en="The page declares the language “{declared}” and its text is in “{found}”",
            ar="تعلن الصفحة أن لغتها «{declared}» ونصها مكتوب بلغة «{found}»",
        ),
        "no-language": Text(
            en="The page declares “{declared}”, which names no language, and has sentences such as “{text}”",
            ar="تعلن الصفحة القيمة «{declared}» وهي لا تدل على أي لغة، وفيها جمل مثل «{text}»",
        ),
        "several": Text(
            en="The page declares “{declared}”, several languages, so that no voice is chosen for sentences such as “{text}”",
            ar="تعلن الصفحة القيمة «{declared}» أي لغات عدة، فلا يُعرف الصوت المناسب لجمل مثل «{text}»",
        ),
        "mixed": Text(
            en="The page declares the language “{declared}” and a large part of its text is in another script",
            ar="تعلن الصفحة أن لغتها «{declared}» وجزء كبير من نصها مكتوب بحروف لغة أخرى",
        ),
        "looks-other": Text(
            en="The page declares the language “{declared}” and its text looks like “{found}”",
            ar="تعلن الصفحة أن لغتها «{declared}» ويبدو نصها مكتوبًا بلغة «{found}»",
        ),
    },
    actions={
        "several": Text(
            en="Decide in which language most of the page is; that one belongs on <html>, the others on their parts.",
            ar="حدد اللغة الغالبة على الصفحة، فهي التي تكتب في عنصر <html>، أما اللغات الأخرى فعلى أجزائها.",
        ),
        "mixed": Text(
            en="Decide in which language most of the page is; that one belongs on <html>, the others on their parts.",
            ar="حدد اللغة الغالبة على الصفحة، فهي التي تكتب في عنصر <html>، أما اللغات الأخرى فعلى أجزائها.",
        ),
        "looks-other": Text(
            en="Read the text and say which language it is in; compare that with the lang attribute of <html>.",
            ar="اقرأ النص وحدد لغته، ثم قارنها بقيمة السمة lang في عنصر <html>.",
        ),
    },
    remedy=Text(
        en='Write the language of the text on the root: <html lang="ar" dir="rtl"> or <html lang="en" dir="ltr">,'
           " and let the language switch change it.",
        ar='اكتب لغة النص في العنصر الجذر: <html lang="ar" dir="rtl"> أو <html lang="en" dir="ltr">، واجعل مبدل اللغة'
           " يغيرها.",
    ),
)  # fmt: skip
def language_page_wrong(snapshot: Snapshot) -> Iterator[Judgement]:
    frame = snapshot.main
    declared = (frame.document.language or "").strip()
    if frame.document.root != "html" or not declared:
        return
    root = frame.elements[0]
    if (code := declared.lower().split("-")[0]) in (*NO_LANGUAGE, SEVERAL):
        if sentence := _sentence(frame):
            judge, reason = (cant_tell, "several") if code == SEVERAL else (failed, "no-language")
            yield judge(reason, root, declared=declared, text=sentence if len(sentence) <= 60 else f"{sentence[:59]}…")
        return
    agreement, found = compare_own(root)
    if agreement is Agreement.AGREES:
        yield passed(at=root)
    elif agreement is Agreement.CONTRADICTS and found in _READS:
        # A page of names, codes and figures in another script is not yet a page in another language.
        texts = [block.text for block in text_blocks(frame, met)] + [e.name for e in frame.elements if e.exposed]
        kinds = {kind_of(part, Script(found)) for part in (frame.document.title or "", *texts)}
        closed = sum(part.rstrip().endswith(ENDS) and len(part.split()) >= CLOSED_WORDS for part in texts)
        told = closed >= CLOSED or is_in_sentences(page_text(frame), declared)
        if kinds & {Kind.SENTENCE, Kind.INTERFACE} or told:
            yield failed(_READS[Script(found)], root, declared=declared)
        else:
            yield cant_tell("mixed", root, declared=declared)
    elif agreement is Agreement.CONTRADICTS:
        yield failed("other-language", root, declared=declared, found=found)
    elif agreement is Agreement.DOUBTFUL and found in _READS:
        yield cant_tell("mixed", root, declared=declared)
    elif agreement is Agreement.DOUBTFUL:
        yield cant_tell("looks-other", root, declared=declared, found=found)


def _sentence(frame: Frame) -> str:
    """Return the first sentence of English or Arabic that takes its language from the root, "" when there is none."""
    root = frame.elements[0]
    for block in text_blocks(frame, met):
        inherits = all(scope(holder)[1] == root for holder, text in block.parts if text.strip())
        if inherits and any(kind_of(block.text, script) is Kind.SENTENCE for script in _READS):
            return block.text
    return ""
