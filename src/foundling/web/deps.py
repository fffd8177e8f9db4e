"""What a route asks for by its parameters.

    @router.get("/work/{id}")
    def work(request: Request, room: Room, id: str) -> Response:
        return page(request, "work.html", work=card(room.show(id)))

`Room` is the library as this reader may see it. `Me`, `Curator` and `Owner` are the reader, and refuse those who
may not. Routes are plain functions: they run in a thread each, and one Library serves all threads.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request
from starlette.datastructures import FormData

from foundling.library.library import Library
from foundling.web.guarding import Curator, Me, Owner, rates_of, reader_of, settings_of
from foundling.web.pages import Flash, page, redirect
from foundling.web.reader import Reader
from foundling.web.room import ReadingRoom
from foundling.web.settings import Settings

__all__ = ["Curator", "Flash", "Me", "Owner", "Reader", "Room", "Sent", "Told", "page", "redirect"]


def _room(request: Request) -> ReadingRoom:
    reader = reader_of(request)
    searches = None if settings_of(request).alone else rates_of(request).searches
    library: Library = request.app.state.library
    library.check()
    return ReadingRoom(library.signed(reader.name), reader, searches)


Room = Annotated[ReadingRoom, Depends(_room)]


async def _sent(request: Request) -> FormData:
    return await request.form()


# A form whose fields are not known beforehand.
Sent = Annotated[FormData, Depends(_sent)]
Told = Annotated[Settings, Depends(settings_of)]
