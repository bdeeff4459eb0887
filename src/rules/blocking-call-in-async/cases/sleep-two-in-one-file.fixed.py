import asyncio
import time


async def open_gate(gate):
    gate.up(time.time())
    await asyncio.sleep(5)
    gate.down()


async def close_gate(gate):
    gate.down()
    await asyncio.sleep(1)
    gate.lock(time.time())
