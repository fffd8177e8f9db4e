"""Works as files to take along."""

from __future__ import annotations

from fastapi import APIRouter, Response
from starlette.exceptions import HTTPException

from foundling.web.copies import OFFERED, copy
from foundling.web.deps import Room, Told

router = APIRouter()


@router.get("/works/{id}/{format}")
def download(room: Room, settings: Told, id: str, format: str) -> Response:
    """The work in a format: epub, html, txt, md, or original for the file as it came."""
    if format not in OFFERED:
        raise HTTPException(404)
    return copy(room, room.show(id), format, settings)


def _short(format: str) -> None:
    """`/work/ID/epub` and its like: the addresses that pages link to."""

    @router.get(f"/work/{{id}}/{format}", name=format)
    def one(room: Room, settings: Told, id: str) -> Response:
        return copy(room, room.show(id), format, settings)


for _format in ("epub", "html", "txt", "md"):
    _short(_format)
