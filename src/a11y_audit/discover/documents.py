"""What an address or an answer is: a page to audit, or a document, a picture, a download to list as such."""

from __future__ import annotations

from enum import StrEnum
from urllib.parse import unquote

from .skips import SkipReason
from .url import UrlError, parse


class Kind(StrEnum):
    """What is behind an address."""

    PAGE = "page"
    DOCUMENT = "document"
    IMAGE = "image"
    MEDIA = "media"
    DOWNLOAD = "download"
    ASSET = "asset"


_EXTENSIONS: dict[Kind, str] = {
    Kind.DOCUMENT: "pdf doc docx docm dot dotx xls xlsx xlsm xlsb xlt xltx ppt pptx pptm pps ppsx pot potx odt ods odp "
    "rtf txt csv tsv epub md vsd vsdx pub",
    Kind.IMAGE: "png jpg jpeg jfif gif webp avif svg svgz bmp ico tif tiff heic psd",
    Kind.MEDIA: "mp3 mp4 m4a m4v wav ogg oga ogv opus flac aac wma wmv avi mov mkv webm mpg mpeg 3gp m3u8 mpd vtt srt",
    Kind.DOWNLOAD: "zip rar 7z tar gz tgz bz2 xz exe msi dmg pkg apk aab ipa iso bin jar ics vcf kml kmz",
    Kind.ASSET: "css js mjs map json jsonld xml xsl xsd rss atom woff woff2 ttf otf eot wasm webmanifest",
}
_KIND_BY_EXTENSION = {extension: kind for kind, extensions in _EXTENSIONS.items() for extension in extensions.split()}

# IANA media types. Office formats share the prefixes below.
_PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml"})
_DOCUMENT_TYPES = (
    "application/pdf", "application/msword", "application/rtf", "application/vnd.ms-excel",
    "application/vnd.ms-powerpoint", "application/vnd.ms-word", "application/vnd.openxmlformats-officedocument",
    "application/vnd.oasis.opendocument", "application/epub+zip", "text/plain", "text/csv", "text/rtf",
    "text/markdown", "text/tab-separated-values",
)  # fmt: skip
_ASSET_TYPES = (
    "text/css", "text/javascript", "text/xml", "application/javascript", "application/json", "application/ld+json",
    "application/xml", "application/rss+xml", "application/atom+xml", "application/manifest+json", "application/wasm",
    "application/x-javascript", "font/", "application/font",
)  # fmt: skip

_SKIPS = {
    Kind.DOCUMENT: SkipReason.DOCUMENT,
    Kind.IMAGE: SkipReason.IMAGE,
    Kind.MEDIA: SkipReason.MEDIA,
    Kind.DOWNLOAD: SkipReason.DOWNLOAD,
    Kind.ASSET: SkipReason.ASSET,
}


def kind_of_url(url: str) -> Kind | None:
    """The kind that the ending of the path tells; None where it tells nothing and only the answer can.

    The query is not looked at: `/viewer.aspx?file=a.pdf` is a page that shows a document.
    """
    try:
        address = parse(url)
    except UrlError:
        return None
    if address.scheme == "data":
        return kind_of_response(address.path.partition(",")[0].partition(";")[0] or "text/plain")
    name = unquote(address.path).rpartition("/")[2].partition(";")[0]
    stem, dot, extension = name.rpartition(".")
    return _KIND_BY_EXTENSION.get(extension.lower()) if dot and stem else None


def kind_of_response(content_type: str, *, url: str = "", disposition: str = "") -> Kind:
    """The kind of an answer, by its Content-Type, Content-Disposition and, where those are vague, its address.

    A missing type counts as a page, since browsers sniff it and show most such answers.
    """
    media_type = content_type.partition(";")[0].strip().lower()
    told = _kind_of_type(media_type)
    by_url = kind_of_url(url) if url else None
    if disposition.strip().lower().startswith("attachment"):
        candidates = (told, by_url)
        return next((kind for kind in candidates if kind not in {None, Kind.PAGE}), None) or Kind.DOWNLOAD
    if told:
        return told
    return Kind.PAGE if not media_type else by_url or Kind.DOWNLOAD


def skip_for(kind: Kind | None) -> SkipReason | None:
    """The reason to list this kind instead of auditing it as a page; None for a page, or while it is not known."""
    return _SKIPS.get(kind) if kind else None


def _kind_of_type(media_type: str) -> Kind | None:
    if media_type in _PAGE_TYPES:
        return Kind.PAGE
    if media_type.startswith(_DOCUMENT_TYPES):
        return Kind.DOCUMENT
    if media_type.startswith(_ASSET_TYPES):
        return Kind.ASSET
    if media_type.startswith("image/"):
        return Kind.IMAGE
    if media_type.startswith(("audio/", "video/")):
        return Kind.MEDIA
    return None
