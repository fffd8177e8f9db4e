"""The desk: what Foundling is unsure of, history and audit."""

from __future__ import annotations

from fastapi import APIRouter

router = APIRouter()
