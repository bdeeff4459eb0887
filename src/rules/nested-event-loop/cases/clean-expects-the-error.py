import asyncio

import pytest


async def job():
    return 1


async def test_refuses_nested_loop():
    with pytest.raises(RuntimeError):
        asyncio.run(job())
