"""The stylesheet and scripts: read once at the start, so that no path of a request reaches the disk."""

from __future__ import annotations

import gzip
import hashlib
from functools import cache
from importlib.resources import files

from fastapi import APIRouter, Request
from fastapi.responses import Response
from msgspec import Struct
from starlette.exceptions import HTTPException

router = APIRouter()
_KINDS = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
_FOR_EVER = "public, max-age=31536000, immutable"


class Static(Struct, frozen=True):
    """A file: its bytes, the same compressed, what kind it is and the beginning of its SHA-256."""

    data: bytes
    packed: bytes
    kind: str
    version: str


@cache
def all_files() -> dict[str, Static]:
    """The files by name."""
    found = {}
    for path in files("foundling.web").joinpath("static").iterdir():
        kind = _KINDS.get(path.name[path.name.rfind(".") :])
        if kind is not None:
            data = path.read_bytes()
            version = hashlib.sha256(data).hexdigest()[:12]
            found[path.name] = Static(data, gzip.compress(data, mtime=0), kind, version)
    return found


def address(name: str) -> str:
    """Where a file is served; another address whenever its content changes."""
    return f"/static/{name}?v={all_files()[name].version}"


@router.get("/static/{name}", include_in_schema=False)
async def static(request: Request, name: str) -> Response:
    """One file."""
    file = all_files().get(name)
    if file is None:
        raise HTTPException(404)
    headers = {"Vary": "Accept-Encoding"}
    if request.query_params.get("v") == file.version:
        headers["Cache-Control"] = _FOR_EVER
    data = file.data
    if "gzip" in request.headers.get("accept-encoding", ""):
        data, headers["Content-Encoding"] = file.packed, "gzip"
    return Response(data, media_type=file.kind, headers=headers)
