"""The areas of the web library: one module each, which holds a `router`."""

from __future__ import annotations

from foundling.web.routes import (
    api,
    authorities,
    calibre,
    desk,
    downloads,
    feeds,
    home,
    imports,
    mine,
    opds,
    people,
    reader,
    search,
    works,
)

# In the order in which their routes are tried.
AREAS = (
    home,
    search,
    works,
    downloads,
    reader,
    desk,
    authorities,
    calibre,
    mine,
    imports,
    people,
    opds,
    feeds,
    api,
)
