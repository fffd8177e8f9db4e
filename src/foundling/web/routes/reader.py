"""Reading a story, and its original."""

from __future__ import annotations

from fastapi import APIRouter

router = APIRouter()
