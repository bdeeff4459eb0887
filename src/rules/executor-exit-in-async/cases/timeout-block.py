import asyncio
from concurrent.futures import ThreadPoolExecutor


class Scanner:
    async def scan(self, target):
        loop = asyncio.get_running_loop()
        with ThreadPoolExecutor() as pool:  # flag
            async with asyncio.timeout(10):
                return await loop.run_in_executor(pool, self.probe, target)

    def probe(self, target):
        return target.ping()
