import asyncio


async def triples(limit=1_000):
    found = 0
    for a in range(1_000):  # flag message: 3 nested loops
        for b in range(1_000):
            for c in range(1_000):
                found += a * a + b * b == c * c
    await asyncio.sleep(0)
    return found
