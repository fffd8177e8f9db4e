"""Makes the web library's application: middleware, routes, errors.

uvicorn.run(create_app(Path("~/Foundling").expanduser(), Settings()))
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import anyio
from fastapi import Depends, FastAPI
from starlette.middleware.gzip import GZipMiddleware

from foundling.library.library import Library
from foundling.web import answering, guarding, limits, statics
from foundling.web.calibresent import CalibreSent
from foundling.web.headers import SecurityHeaders
from foundling.web.intake import Intake
from foundling.web.routes import AREAS
from foundling.web.settings import Settings
from foundling.web.tokens import Tokens

# Requests that are worked on at once, each in a thread: SQLAlchemy's pools of connections hold fifteen.
THREADS = 8
# Bytes from which a page is worth compressing.
_COMPRESSED_FROM = 1_000


def create_app(library_path: Path, settings: Settings) -> FastAPI:
    """The application that serves the library in `library_path`; raises NotALibraryError and its like."""
    library = Library.open(library_path)
    intake = Intake(library, watch=settings.watch, most_bytes=settings.upload_bytes)

    @asynccontextmanager
    async def life(app: FastAPI) -> AsyncIterator[None]:
        anyio.to_thread.current_default_thread_limiter().total_tokens = THREADS
        intake.start()
        try:
            yield
        finally:
            intake.close()
            library.close()

    app = FastAPI(
        title="Foundling",
        lifespan=life,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        dependencies=[Depends(guarding.admit), Depends(guarding.check_change)],
    )
    app.state.library = library
    app.state.intake = intake
    app.state.calibre = CalibreSent(intake.spool, most_bytes=settings.calibre_bytes)
    app.state.settings = settings
    app.state.tokens = Tokens.of(library)
    app.state.rates = limits.Rates()
    for area in AREAS:
        app.include_router(area.router)
    app.include_router(statics.router)
    answering.register(app)
    # The last one added is the first that a request comes through.
    app.add_middleware(GZipMiddleware, minimum_size=_COMPRESSED_FROM)
    app.add_middleware(limits.BodyLimit, settings=settings)
    app.add_middleware(SecurityHeaders, settings=settings)
    return app
