from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rates import Rates


async def show(rates: Rates):
    return rates.load()  # flag message: load → requests.get
