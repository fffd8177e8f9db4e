"""Preferred names of fandoms, characters, pairings and tags."""

from __future__ import annotations

from fastapi import APIRouter

router = APIRouter()
