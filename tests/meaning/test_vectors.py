"""Vectors on disk: what was written is found, nearest first."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from foundling.errors import MeaningFailedError

np = pytest.importorskip("numpy", reason="needs the extra: pip install 'foundling[meaning]'")


@pytest.fixture
def drawn() -> Any:
    """20,000 vectors of length 1."""
    found = np.random.default_rng(3).normal(size=(20_000, 96)).astype(np.float32)
    return found / np.linalg.norm(found, axis=1, keepdims=True)


def test_the_nearest_are_found(tmp_path: Path, drawn: Any) -> None:
    from foundling.meaning.vectors import Vectors

    rows = Vectors(tmp_path, 96)
    for first in range(0, len(drawn), 7_000):
        rows.write(first, drawn[first : first + 7_000])
    rows.load(len(drawn))
    for wanted in (0, 6_999, 7_000, 19_999):
        found, cosines = rows.nearest(drawn[wanted], 5)
        assert found[0] == wanted
        assert cosines[0] > 0.99
        assert list(cosines) == sorted(cosines, reverse=True)
        exact = np.argsort(-(drawn @ drawn[wanted]))[:5]
        assert len(set(exact) & set(found)) >= 4
    found, _ = rows.nearest(drawn[5], 3, dead=np.array([5, 6]))
    assert 5 not in found
    assert len(rows.nearest(drawn[5], 50_000)[0]) == len(drawn)


def test_rows_come_and_go(tmp_path: Path, drawn: Any) -> None:
    from foundling.meaning.vectors import Vectors

    rows = Vectors(tmp_path, 96)
    rows.load(0)
    assert len(rows.nearest(drawn[0], 3)[0]) == 0
    rows.write(0, drawn[:10])
    rows.load(10)
    rows.write(10, drawn[10:20])
    rows.load(20)
    assert rows.nearest(drawn[15], 1)[0].tolist() == [15]
    rows.wipe(15, 1)
    assert not any((tmp_path / "vectors-0.i8").read_bytes()[15 * 96 : 16 * 96])
    beside = rows.beside(1)
    beside.copy(rows, 5, 0, 10)
    beside.load(10)
    assert beside.nearest(drawn[7], 1)[0].tolist() == [2]
    rows.delete()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["signs-1.u64", "vectors-1.i8"]


def test_too_few_rows_are_told(tmp_path: Path, drawn: Any) -> None:
    from foundling.meaning.vectors import Vectors

    Vectors(tmp_path, 96).write(0, drawn[:10])
    with pytest.raises(MeaningFailedError):
        Vectors(tmp_path, 96).load(11)
