"""The annotated stories of tests/stories, under a name that nothing else has."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent / "stories"))

from loading import FOLDER, Story, load, stories

__all__ = ["FOLDER", "Story", "load", "stories"]
