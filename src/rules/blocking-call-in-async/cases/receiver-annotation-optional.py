from typing import Optional

import requests


async def fetch(url, session: Optional[requests.Session] = None):
    if session is not None:
        return session.get(url)  # flag
    return None
