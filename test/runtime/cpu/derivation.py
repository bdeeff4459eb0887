import asyncio
import hashlib

import ticking


async def work():
    await asyncio.sleep(0)
    return hashlib.pbkdf2_hmac("sha256", b"secret", b"salt", 4_000_000).hex()


ticking.run(work)
