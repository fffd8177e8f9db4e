"""The JSON API: the same objects as the command line's `--json`, described at /api/openapi.json.

Errors are problem details (RFC 9457). What a reader may not see is not there.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from typing import Annotated, Any, Literal

import msgspec
from fastapi import APIRouter, Body, Path, Query, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from msgspec import UNSET, Struct
from starlette.exceptions import HTTPException

from foundling.errors import FoundlingError
from foundling.exports.jsonout import cleaned, exported
from foundling.exports.protocol import Options, foundling_version
from foundling.exports.schemaorg import written
from foundling.library.found import COUNTED, FacetValue, Found
from foundling.library.types import Decision, Edition, Holding, Standing
from foundling.library.ways_out import library_version
from foundling.query import QueryError
from foundling.reading.types import Advisory, CastEntry, Chapter, Claim, Reading, Relationship, Scene, Utterance
from foundling.spans import text_sha256
from foundling.web.copies import check_wish
from foundling.web.deps import Curator, Room, Told
from foundling.web.errors import LoginNeeded, WebError, trouble

JSON = "application/json"
PROBLEM = "application/problem+json"
# Works of one page, and things of a work, at most.
MOST, MOST_THINGS = 100, 1_000
_LONGEST = 2_000


class Problem(Struct, frozen=True):
    """What went wrong (RFC 9457). `span` is where in a query, in code points."""

    title: str
    status: int
    detail: str
    type: str = "about:blank"
    advice: str = ""
    span: tuple[int, int] | None = None


class About(Struct, frozen=True):
    """The library: versions, counts, and where to go on."""

    foundling: str
    library: str
    counts: dict[str, int]
    links: dict[str, str]


class WorkText(Struct, frozen=True):
    """A work's text: offsets in everything else are code points of it."""

    work: str
    text: str
    sha256: str


class Things(Struct, frozen=True):
    """Some of a work's `items`, from `offset` on, out of `count`.

    `read` is false where the work has not been read closely, so that nothing is known.
    """

    work: str
    count: int
    offset: int
    read: bool
    items: list[Any]


class Facets(Struct, frozen=True):
    """How often each value is among what a query finds."""

    query: str
    count: int
    facets: dict[str, list[FacetValue]]


class NewDecision(Struct, frozen=True, forbid_unknown_fields=True):
    """A decision to be made: `set` a field to values (none: there is none), `add` or `drop` one of several."""

    field: str
    values: list[Any]
    how: Literal["set", "add", "drop"] = "set"


class Undo(Struct, frozen=True, forbid_unknown_fields=True):
    """What to take back: `decision:12` or `run:3`; the last of your own doing where it is not said."""

    what: str | None = None


class Work(Struct, frozen=True):
    """A work as `foundling export json` writes it: a reading, its record with decisions, and where it came from.

    It has all the fields of a Reading besides these, `text` only where that is asked for.
    """

    id: str
    record: dict[str, tuple[Claim[Any], ...]]
    standing: dict[str, Standing]
    preferred: dict[str, dict[str, str]]
    holdings: tuple[Holding, ...]
    decisions: tuple[Decision, ...]
    removed: bool
    library: str


class Undone(Struct, frozen=True):
    """What was taken back, in words."""

    said: str


# Every struct that an answer or a body holds; the document describes them under these names.
STRUCTS: tuple[type, ...] = (
    Problem, About, WorkText, Things, Facets, NewDecision, Undo, Undone, Found, Work, Decision,
    Advisory, CastEntry, Chapter, Reading, Relationship, Scene, Utterance,
)  # fmt: skip


class Api(APIRoute):
    """A route whose errors are problem details."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The route with its errors caught."""
        handler = super().get_route_handler()

        async def answer(request: Request) -> Response:
            try:
                return await handler(request)
            except LoginNeeded:
                raise  # answered with the question for a password
            except (WebError, FoundlingError, HTTPException, RequestValidationError) as error:
                return problem(error)

        return answer


router = APIRouter(prefix="/api", route_class=Api)

Id = Annotated[str, Path(min_length=1, max_length=200, description="A work's id.")]
Q = Annotated[str, Query(max_length=_LONGEST, description="A query, as in a search (docs/search.md).")]
Limit = Annotated[int, Query(ge=1, le=MOST)]
Offset = Annotated[int, Query(ge=0, le=1_000_000)]
MostThings = Annotated[int, Query(ge=1, le=MOST_THINGS)]
FacetName = Literal[
    "fandom", "pairing", "character", "rating", "warning", "advisory", "author", "status", "length", "person",
    "language",
]  # fmt: skip
SortName = Literal["relevance", "title", "author", "added", "newest", "oldest", "words", "longest", "shortest"]


def _says(kind: type, *, status: int = 200, media: str = JSON) -> dict[int | str, dict[str, Any]]:
    """The answers of a route, for the document."""
    schema = {"$ref": f"#/components/schemas/{kind.__name__}"}
    wrong = {
        "description": "A problem",
        "content": {PROBLEM: {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
    return {
        status: {"description": (kind.__doc__ or "").split("\n")[0], "content": {media: {"schema": schema}}},
        **dict.fromkeys((400, 401, 403, 404, 410, 422, 503), wrong),
    }


def _takes(kind: type) -> dict[str, Any]:
    """The body of a route, for the document."""
    schema = {"$ref": f"#/components/schemas/{kind.__name__}"}
    return {"requestBody": {"required": True, "content": {JSON: {"schema": schema}}}}


@router.get("", responses=_says(About))
def about(room: Room) -> Response:
    """The library's versions and counts."""
    links = {"search": "/api/search?q=", "facets": "/api/facets", "openapi": "/api/openapi.json", "opds": "/opds"}
    counts = room.library.counts() if room.allowed is None else {"works": len(room.allowed)}
    return _json(About(foundling_version(), library_version(), counts, links))


@router.get("/openapi.json", include_in_schema=False)
def openapi() -> Response:
    """What can be asked for here (OpenAPI 3.1)."""
    return _json(document())


@router.get("/search", responses=_says(Found))
def search(
    room: Room,
    q: Q = "",
    limit: Limit = 20,
    offset: Offset = 0,
    sort: SortName | None = None,
    passages: bool = True,
    facets: Annotated[list[FacetName], Query(max_length=20)] = [],  # noqa: B006  (FastAPI copies it)
) -> Response:
    """What a query finds, best first: a page of works with the passages that show why, and counts."""
    found = room.search(q, limit=limit, offset=offset, sort=sort, facets=tuple(facets), passages=passages)
    return _found(found)


@router.get("/works", responses=_says(Found))
def works(room: Room, limit: Limit = 20, offset: Offset = 0, sort: SortName = "title") -> Response:
    """All works, a page at a time."""
    return _found(room.search("", limit=limit, offset=offset, sort=sort, facets=(), passages=False))


@router.get("/facets", responses=_says(Facets))
def facets(
    room: Room,
    q: Q = "",
    field: Annotated[list[FacetName], Query(max_length=20)] = [],  # noqa: B006
    values: Annotated[int, Query(ge=1, le=1_000)] = 20,
) -> Response:
    """How often each value is among what a query finds."""
    wanted: Sequence[str] = tuple(field) or COUNTED
    found = room.search(q, limit=1, facets=wanted, values=values, passages=False)
    if isinstance(found, QueryError):
        return _found(found)
    counted = {name: list(found.facets.get(name, ())) for name in wanted}
    return _json(Facets(found.query, found.count, counted))


@router.get("/works/{id}", responses=_says(Work))
def work(room: Room, settings: Told, id: Id, text: bool = False) -> Response:
    """A work: its record with decisions, its structure, where it came from; its text where that is asked for."""
    edition = room.show(id)
    if text:
        check_wish(edition, settings)
    return _json(exported(edition, Options(text=text, library=library_version())))


@router.get("/works/{id}/text", responses=_says(WorkText))
def work_text(room: Room, settings: Told, id: Id) -> Response:
    """A work's text."""
    edition = room.show(id)
    check_wish(edition, settings)
    return _json(WorkText(edition.id, edition.reading.text, text_sha256(edition.reading.text)))


@router.get("/works/{id}/jsonld", responses={200: {"content": {"application/ld+json": {}}}})
def linked_data(request: Request, room: Room, id: Id) -> Response:
    """The work in schema.org's terms."""
    edition = room.show(id)
    address = f"{str(request.base_url).rstrip('/')}/work/{edition.id}"
    return Response(written(edition, address), media_type="application/ld+json")


def _layer(name: str, kind: type, said: str) -> None:
    """A route for a layer of the reading."""

    @router.get(f"/works/{{id}}/{name}", responses=_says(Things), name=name, summary=said)
    def layer(room: Room, id: Id, limit: MostThings = 100, offset: Offset = 0) -> Response:
        return _things(room.show(id), name, limit, offset)

    layer.__doc__ = f"{said}; each is a {kind.__name__} (docs/reading.md)."


for _name, _kind, _said in (
    ("cast", CastEntry, "Who is in it"),
    ("speech", Utterance, "Who says what"),
    ("scenes", Scene, "Its scenes"),
    ("chapters", Chapter, "Its chapters"),
    ("relationships", Relationship, "Who is with whom"),
    ("advisories", Advisory, "What a reader may want to be warned of"),
):
    _layer(_name, _kind, _said)


@router.get("/works/{id}/decisions", responses=_says(Things))
def decisions(room: Room, id: Id, limit: MostThings = 100, offset: Offset = 0) -> Response:
    """The decisions on a work, oldest first."""
    edition = room.show(id)
    made = edition.decisions
    return _json(Things(edition.id, len(made), offset, True, list(made[offset : offset + limit])))


@router.post(
    "/works/{id}/decisions",
    status_code=201,
    responses=_says(Decision, status=201),
    openapi_extra=_takes(NewDecision),
)
def decide(room: Room, curator: Curator, id: Id, body: Annotated[Any, Body()]) -> Response:
    """Decide a field of a work's record for good."""
    asked = _body(body, NewDecision)
    made = room.library.set(room.show(id).id, asked.field, asked.values, how=asked.how)
    return _json(made, 201)


@router.post("/undo", responses=_says(Undone), openapi_extra=_takes(Undo))
def undo(room: Room, curator: Curator, body: Annotated[Any, Body()]) -> Response:
    """Take back a decision, or the taking in of a heap."""
    return _json(Undone(room.library.undo(_body(body, Undo).what)))


def problem(error: Exception) -> Response:
    """An error as problem details."""
    found = trouble(error)
    said = Problem(found.title, found.status, found.why, advice=found.advice)
    return _json(said, found.status, PROBLEM, dict(found.headers))


def document() -> dict[str, Any]:
    """The OpenAPI document."""
    from fastapi.openapi.utils import get_openapi

    made = get_openapi(
        title="Foundling",
        version=foundling_version(),
        description="What a library holds and has found out. Spans are `[start, end)` in code points.",
        routes=router.routes,
    )
    _, components = msgspec.json.schema_components(STRUCTS, ref_template="#/components/schemas/{name}")
    schemas = made.setdefault("components", {}).setdefault("schemas", {})
    schemas.update(components)
    made["components"]["securitySchemes"] = {"password": {"type": "http", "scheme": "basic"}}
    return made


def _body(sent: Any, kind: type[Any]) -> Any:
    """What was sent, as a struct; raises HTTPException where it is not what was asked for."""
    try:
        return msgspec.convert(sent, kind)
    except msgspec.ValidationError as error:
        raise HTTPException(422, str(error)) from error


def _things(edition: Edition, name: str, limit: int, offset: int) -> Response:
    layer = getattr(edition.reading, name)
    found = () if layer is UNSET else layer
    return _json(Things(edition.id, len(found), offset, layer is not UNSET, list(found[offset : offset + limit])))


def _found(found: Found | QueryError) -> Response:
    if isinstance(found, QueryError):
        span = (found.span.start, found.span.end)
        said = Problem("A query that cannot be read", 400, found.why, advice=found.meant or "", span=span)
        return _json(said, 400, PROBLEM)
    return _json(found)


def _json(value: Any, status: int = 200, kind: str = JSON, headers: dict[str, str] | None = None) -> Response:
    try:
        data = msgspec.json.encode(value)
    except UnicodeEncodeError:  # half a surrogate pair, which JSON cannot hold
        data = msgspec.json.encode(cleaned(msgspec.to_builtins(value)))
    return Response(data, status, headers={**(headers or {}), "Content-Type": kind})
