"""Retries with a growing pause."""

from __future__ import annotations

import abc
import time


class Retry(abc.ABC):
    started = time.monotonic()

    async def again(self, attempt: int) -> None:
        time.sleep(2**attempt)  # flag
