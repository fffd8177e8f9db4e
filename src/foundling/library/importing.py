"""Proposal, standing and decider: how claims become decisions without any face.

Owns the rule that says how firm a field's best claim is, and the protocol of whoever decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from msgspec import Struct

from foundling.library.fields import HOLDS_SEVERAL, same_value
from foundling.library.types import Decision, Standing
from foundling.reading.types import Claim

# A best claim of at least this confidence is strong, or medium, unless another value comes too close. Below
# LOW nothing is proposed. Chosen so that strong claims are right 19 times in 20 where confidence is honest.
STRONG = 0.9
MEDIUM = 0.7
LOW = 0.2
# How much less sure the next value must be for the best to keep its standing.
DISTANCE = 0.15


class Proposal(Struct, frozen=True):
    """The claims for one field of one work, best first, and how firm the best of them is."""

    work: str
    field: str
    claims: tuple[Claim[Any], ...]
    standing: Standing


class Postponed(Struct, frozen=True):
    """The decider's word that it will not decide now, and why."""

    work: str
    field: str
    why: str = ""


class Decider(Protocol):
    """Whoever turns a proposal into a decision: a person, a policy, a test."""

    def decide(self, proposal: Proposal, /) -> Decision | Postponed:
        """A decision on the proposal, or that it must wait."""
        ...


def standing(field: str, claims: Sequence[Claim[Any]]) -> Standing:
    """How firm the best claim is: from its confidence and, where claims compete, its distance to the next."""
    if not claims or claims[0].confidence < LOW:
        return "none"
    best = claims[0]
    level: Standing = "strong" if best.confidence >= STRONG else "medium" if best.confidence >= MEDIUM else "low"
    rivals = [claim for claim in claims[1:] if not same_value(claim.value, best.value)]
    if field in HOLDS_SEVERAL or not rivals or best.by.startswith("curator:"):
        return level
    close = best.confidence - rivals[0].confidence < DISTANCE
    return ("medium" if level == "strong" else "low") if close else level
