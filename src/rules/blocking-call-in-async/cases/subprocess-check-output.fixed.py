import asyncio
from subprocess import check_output


async def revision(folder):
    return (await asyncio.to_thread(
        check_output, ["git", "rev-parse", "HEAD"], cwd=folder
    )).decode()
