"""Logging in, accounts, sessions, app passwords."""

from __future__ import annotations

from fastapi import APIRouter

router = APIRouter()
