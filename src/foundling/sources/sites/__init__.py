"""The sites whose pages Foundling knows by their structure, one module each.

Owns the tuple of them and the choice: the surest site reads the page. A further site is one line here.
"""

from __future__ import annotations

from typing import Final

from foundling.sources.pagetree import PageTree
from foundling.sources.sites.ao3 import ArchiveOfOurOwn
from foundling.sources.sites.automated import AutomatedArchive
from foundling.sources.sites.efiction import EFiction
from foundling.sources.sites.fanfictionnet import FanFictionNet
from foundling.sources.sites.fills import CommentStory
from foundling.sources.sites.forum import Forum
from foundling.sources.sites.homepage import HomePage
from foundling.sources.sites.journal import Journal
from foundling.sources.sites.mailpages import MailPage
from foundling.sources.sites.site import Site
from foundling.sources.sites.wattpad import Wattpad

SITES: Final[tuple[Site, ...]] = (
    ArchiveOfOurOwn(),
    FanFictionNet(),
    EFiction(),
    CommentStory(),
    Journal(),
    Wattpad(),
    Forum(),
    AutomatedArchive(),
    MailPage(),
    HomePage(),
)


def choose_site(tree: PageTree) -> Site | None:
    """The site surest of the page; of two equally sure the first; None where none knows it."""
    best: tuple[float, Site] | None = None
    for site in SITES:
        score = site.recognise(tree)
        if score is not None and (best is None or score > best[0]):
            best = (score, site)
    return best[1] if best is not None else None
