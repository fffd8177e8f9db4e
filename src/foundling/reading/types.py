"""The reading: what Foundling makes of one story, as frozen structs and nothing else.

This is the public output contract (docs/reading.md); the JSON Schema in docs/reading.schema.json is generated
from these structs. `UNSET` stands for a layer that was not asked for, an empty tuple for one that found nothing.
"""

from __future__ import annotations

from typing import Generic, Literal, TypeVar

from msgspec import UNSET, Struct, UnsetType

from foundling.manuscript import Block, Repair
from foundling.spans import Span

V = TypeVar("V")

FORMAT = 1

PartKind = Literal["front", "body", "note", "back"]
Scale = Literal["general", "teen", "mature", "explicit"]
Person = Literal["first", "second", "third"]
Tense = Literal["past", "present"]
SpeechKind = Literal["speech", "thought", "letter", "chat", "sign", "telepathy"]
MentionKind = Literal["name", "noun", "pronoun"]
RelationshipKind = Literal[
    "romantic", "sexual", "family", "friends", "enemies", "captor", "colleagues", "mentor", "other"
]
Level = Literal["mentioned", "moderate", "graphic"]


class Claim(Struct, Generic[V], frozen=True, omit_defaults=True):
    """One value for a field of the record, with its evidence.

    `spans` show where the text says so (empty for what only the container says or what is computed);
    `confidence` is from 0 to 1, rounded to three places; `by` names the rule or model; `hint` is the origin
    of a container's hint, such as `opf:dc:title`.
    """

    value: V
    spans: tuple[Span, ...]
    confidence: float
    by: str
    hint: str | None = None


class PartRating(Struct, frozen=True):
    """The rating of some parts of a story, where parts are rated apart."""

    parts: str
    raw: str
    scale: Scale | None


class Rating(Struct, frozen=True, omit_defaults=True):
    """A rating as stated (`raw`) and on the common scale (None: unrated, or on a scale nobody knows)."""

    raw: str
    scale: Scale | None
    per_part: tuple[PartRating, ...] = ()


class SeriesPlace(Struct, frozen=True):
    """The series a story belongs to, and its place there."""

    name: str
    position: int | None


class ChapterPlace(Struct, frozen=True):
    """Which instalment of a longer work the manuscript is."""

    number: int | None
    of: int | None
    title: str | None


class OtherLabel(Struct, frozen=True):
    """A label nobody foresaw, word for word."""

    label: str
    value: str


class Record(Struct, frozen=True):
    """A story's record: every field a tuple of claims, best first; empty where nothing supports a value."""

    title: tuple[Claim[str], ...] = ()
    author: tuple[Claim[str], ...] = ()
    series: tuple[Claim[SeriesPlace], ...] = ()
    chapter: tuple[Claim[ChapterPlace], ...] = ()
    fandom: tuple[Claim[str], ...] = ()
    rating: tuple[Claim[Rating], ...] = ()
    warning: tuple[Claim[str], ...] = ()
    relationship: tuple[Claim[tuple[str, ...]], ...] = ()
    character: tuple[Claim[str], ...] = ()
    category: tuple[Claim[str], ...] = ()
    genre: tuple[Claim[str], ...] = ()
    summary: tuple[Claim[str], ...] = ()
    note: tuple[Claim[str], ...] = ()
    disclaimer: tuple[Claim[str], ...] = ()
    spoiler: tuple[Claim[str], ...] = ()
    dedication: tuple[Claim[str], ...] = ()
    beta: tuple[Claim[str], ...] = ()
    contact: tuple[Claim[str], ...] = ()
    feedback: tuple[Claim[str], ...] = ()
    archive: tuple[Claim[str], ...] = ()
    date: tuple[Claim[str], ...] = ()
    url: tuple[Claim[str], ...] = ()
    language: tuple[Claim[str], ...] = ()
    status: tuple[Claim[str], ...] = ()
    words: tuple[Claim[int], ...] = ()
    form: tuple[Claim[str], ...] = ()
    other: tuple[Claim[OtherLabel], ...] = ()


class Part(Struct, frozen=True):
    """A span of the text: front matter, body, a note between chapters, or back matter. Parts tile the text."""

    kind: PartKind
    span: Span


class Chapter(Struct, frozen=True):
    """A chapter of the body; `span` begins at its heading."""

    number: int | None
    title: str | None
    span: Span


class Passage(Struct, frozen=True):
    """A stretch of a scene told otherwise than the scene as a whole."""

    span: Span
    person: Person | None
    tense: Tense | None
    focal: str | None


class Scene(Struct, frozen=True):
    """A scene of the body. `focal` is a cast id; `evidence` shows why the scene begins here."""

    span: Span
    person: Person | None = None
    tense: Tense | None = None
    focal: str | None = None
    confidence: float = 1.0
    evidence: tuple[Span, ...] = ()
    passages: tuple[Passage, ...] = ()


class CastEntry(Struct, frozen=True):
    """Somebody of the story. `id` holds within this reading only.

    `name` is the fullest form the text uses, or what somebody without a name is called ("the inspector");
    `aliases` are the other names. `gender` is the pronoun of reference in this story (`she`, `he`, `they`, `it`
    or another as used, None where the story shows none), not identity. `mentions` are all places where they are
    meant, by name, common noun or pronoun, in order. `narrates`: where this one's "I" tells the story.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    gender: str | None
    confidence: float
    mentions: tuple[Span, ...]
    narrates: tuple[Span, ...] = ()


class Utterance(Struct, frozen=True):
    """A stretch of direct speech (or thought, or writing) that nothing interrupts; `span` holds its marks.

    `speaker` and `to` are cast ids, None where it cannot be told; `cue` is what says so in the narration.
    `confidence` is of the speaker, of the stretch being speech where there is none.
    """

    span: Span
    kind: SpeechKind
    speaker: str | None
    to: str | None
    cue: Span | None
    confidence: float


class Relationship(Struct, frozen=True):
    """Who is with whom, and how. `between` are cast ids, or names where the header states people not in the cast.

    `standing`: `stated` (in the header only), `seen` (in the story only), `both`.
    """

    between: tuple[str, ...]
    kind: RelationshipKind
    standing: Literal["stated", "seen", "both"]
    spans: tuple[Span, ...]
    confidence: float


class Advisory(Struct, frozen=True):
    """Something a reader may want to be warned of, with its passages; kinds are listed in docs/reading.md.

    `told`: it is told of (past, hearsay, fear), it does not happen in the story's present.
    """

    kind: str
    level: Level
    standing: Literal["declared", "undeclared"]
    told: bool
    spans: tuple[Span, ...]
    confidence: float


class SuggestedRating(Struct, frozen=True):
    """A rating that what was found would bear out, never put in place of the author's own; `reasons` are kinds."""

    scale: Scale
    reasons: tuple[str, ...]
    confidence: float


class Advisories(Struct, frozen=True):
    """What the layer `advisories` finds. `not_found`: kinds that are declared and not borne out by the text."""

    found: tuple[Advisory, ...] = ()
    not_found: tuple[str, ...] = ()
    suggested_rating: SuggestedRating | None = None


class LanguageSpan(Struct, frozen=True):
    """The language (BCP 47) of a stretch of the text."""

    tag: str
    span: Span


class Skipped(Struct, frozen=True):
    """A layer that did not run on this story, and why."""

    layer: str
    why: str


class SourceMember(Struct, frozen=True):
    """A member of the manuscript; see `foundling.manuscript.Member`."""

    sha256: str
    locator: str | None
    span: Span


class SourceInfo(Struct, frozen=True):
    """Where the text came from and what was mended on the way; see `foundling.manuscript.Origin`."""

    name: str
    members: tuple[SourceMember, ...]
    media_type: str
    encoding: str | None
    repairs: tuple[str, ...]
    repaired: tuple[Repair, ...]
    removed: dict[str, int]
    pictures: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


class MadeBy(Struct, frozen=True):
    """The versions of what made a reading."""

    foundling: str
    layers: dict[str, int]
    libraries: dict[str, str]


class Reading(Struct, frozen=True, kw_only=True):
    """What Foundling makes of one story; see docs/reading.md."""

    format: int = FORMAT
    made_by: MadeBy
    source: SourceInfo
    text: str
    blocks: tuple[Block, ...]
    parts: tuple[Part, ...] | UnsetType = UNSET
    record: Record | UnsetType = UNSET
    chapters: tuple[Chapter, ...] | UnsetType = UNSET
    scenes: tuple[Scene, ...] | UnsetType = UNSET
    languages: tuple[LanguageSpan, ...] | UnsetType = UNSET
    cast: tuple[CastEntry, ...] | UnsetType = UNSET
    speech: tuple[Utterance, ...] | UnsetType = UNSET
    relationships: tuple[Relationship, ...] | UnsetType = UNSET
    advisories: tuple[Advisory, ...] | UnsetType = UNSET
    not_found: tuple[str, ...] | UnsetType = UNSET
    suggested_rating: SuggestedRating | UnsetType | None = UNSET
    skipped: tuple[Skipped, ...] = ()
