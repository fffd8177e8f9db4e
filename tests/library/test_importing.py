"""How firm a field's best claim is."""

from __future__ import annotations

import pytest

from foundling.library.importing import Decider, Postponed, Proposal, standing
from foundling.library.types import Decision
from foundling.reading.types import Claim


def claims(*pairs: tuple[str, float]) -> tuple[Claim[str], ...]:
    return tuple(Claim(value, (), confidence, "rule") for value, confidence in pairs)


@pytest.mark.parametrize(
    "field, found, expected",
    [
        ("title", (), "none"),
        ("title", (("Rain", 0.1),), "none"),
        ("title", (("Rain", 0.5),), "low"),
        ("title", (("Rain", 0.8),), "medium"),
        ("title", (("Rain", 0.95),), "strong"),
        ("title", (("Rain", 0.95), ("Snow", 0.9)), "medium"),
        ("title", (("Rain", 0.8), ("Snow", 0.75)), "low"),
        ("title", (("Rain", 0.95), ("rain", 0.94)), "strong"),
        ("title", (("Rain", 0.95), ("Snow", 0.3)), "strong"),
        ("author", (("Ell", 0.95), ("Tom", 0.94)), "strong"),
    ],
)
def test_standing(field: str, found: tuple[tuple[str, float], ...], expected: str) -> None:
    assert standing(field, claims(*found)) == expected


def test_a_scripted_decider() -> None:
    class Bold:
        """Takes what is strong, postpones the rest."""

        def decide(self, proposal: Proposal, /) -> Decision | Postponed:
            if proposal.standing == "strong":
                return Decision(
                    0, proposal.work, proposal.field, (proposal.claims[0].value,), "bold", "", "accept"
                )
            return Postponed(proposal.work, proposal.field, "not sure")

    decider: Decider = Bold()
    sure = claims(("Rain", 0.95))
    made = decider.decide(Proposal("w", "title", sure, standing("title", sure)))
    assert isinstance(made, Decision) and made.values == ("Rain",)
    assert isinstance(decider.decide(Proposal("w", "title", (), "none")), Postponed)
