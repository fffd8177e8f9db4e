"""A reader's own: tags, stars, notes, shelves."""

from __future__ import annotations

from fastapi import APIRouter

router = APIRouter()
