"""Discover: which pages a site has, and in which order they are opened. Pure, but for the fetcher it is given."""

from .crawl import Limits, Link, Request, Settled
from .documents import Kind, kind_of_response, kind_of_url, skip_for
from .fetch import Fetch, Fetched
from .frontier import Frontier
from .gather import Gathered, gather
from .patterns import PatternError, UrlPattern
from .robots import PRODUCT_TOKEN, Robots, RobotsBook, RobotsState, read_robots
from .scope import Scope, leads_elsewhere
from .sitemap import SitemapEntry, SitemapFault, SitemapFile, SitemapProblem
from .skips import Skip, SkipLedger, SkipReason
from .tracking import TRACKING_PARAMETERS
from .traps import Traps
from .url import Address, UrlError, host, identity, join, origin, parse, without_fragment

__all__ = [
    "PRODUCT_TOKEN",
    "TRACKING_PARAMETERS",
    "Address",
    "Fetch",
    "Fetched",
    "Frontier",
    "Gathered",
    "Kind",
    "Limits",
    "Link",
    "PatternError",
    "Request",
    "Robots",
    "RobotsBook",
    "RobotsState",
    "Scope",
    "Settled",
    "SitemapEntry",
    "SitemapFault",
    "SitemapFile",
    "SitemapProblem",
    "Skip",
    "SkipLedger",
    "SkipReason",
    "Traps",
    "UrlError",
    "UrlPattern",
    "gather",
    "host",
    "identity",
    "join",
    "kind_of_response",
    "kind_of_url",
    "leads_elsewhere",
    "origin",
    "parse",
    "read_robots",
    "skip_for",
    "without_fragment",
]
