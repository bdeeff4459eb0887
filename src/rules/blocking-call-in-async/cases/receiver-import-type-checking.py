from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from requests import Session


async def fetch(session: Session, url):
    return session.get(url)  # flag
