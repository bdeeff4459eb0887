import asyncio
from hashlib import sha256
from pathlib import Path


def digest(path):
    return sha256(Path(path).read_bytes()).hexdigest()


async def digests(paths):
    loop = asyncio.get_running_loop()
    found = []
    for path in paths:
        future = loop.run_in_executor(None, digest, path)
        found.append(await future)
    return found
