"""OPDS catalogues for reading apps."""

from __future__ import annotations

from fastapi import APIRouter

router = APIRouter()
