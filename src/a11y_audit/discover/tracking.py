"""Query parameters that say who came, from where or in which visit, never which page."""

from __future__ import annotations

# Names as globs, matched without regard to case. A name is listed only when its vendor documents it as tracking;
# words that sites use for content as well (ref, source, campaign, id, sid) are left alone.
TRACKING_PARAMETERS: tuple[str, ...] = (
    # Google Analytics and Google Ads help: campaign URL builder, cross-domain linker, auto-tagging
    "utm_*", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "gad_source", "gad_campaignid", "srsltid", "_ga", "_gl",
    # Meta for Developers: click id; Instagram share id
    "fbclid", "igsh", "igshid",
    # Microsoft Advertising, X Ads, TikTok Ads, LinkedIn Ads, Pinterest Ads, Yandex Metrica: click ids
    "msclkid", "twclid", "ttclid", "li_fat_id", "epik", "yclid", "ymclid",
    # Snapchat for Business: click id (written ScCid)
    "sccid",
    # Mailchimp, HubSpot, Marketo, Eloqua, Klaviyo, Vero: which mail and which reader
    "mc_cid", "mc_eid", "_hsenc", "_hsmi", "__hstc", "__hssc", "__hsfp", "hsctatracking", "mkt_tok", "elqtrackid",
    "elqtrack", "_kx", "vero_id", "vero_conv",
    # Matomo: campaign tracking
    "mtm_*", "matomo_*", "pk_campaign", "pk_kwd", "pk_keyword", "pk_source", "pk_medium", "pk_content", "pk_cid",
    "piwik_campaign", "piwik_kwd", "piwik_keyword",
    # Adobe Analytics and Advertising
    "s_kwcid", "ef_id",
    # Names that servers give the visit: PHP manual (session.name), Jakarta Servlet, ColdFusion, classic ASP
    "phpsessid", "jsessionid", "cfid", "cftoken", "aspsessionid*",
)  # fmt: skip
