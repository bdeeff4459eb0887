import asyncio
from concurrent.futures import Future, ThreadPoolExecutor
from multiprocessing.connection import Connection
from multiprocessing.pool import AsyncResult


async def asks_first(pool: ThreadPoolExecutor, job):
    future = pool.submit(job)
    await asyncio.sleep(0)
    if future.done():
        return future.result()
    return None


async def polls(pool: ThreadPoolExecutor, job):
    future = pool.submit(job)
    while not future.done():
        await asyncio.sleep(0.1)
    return future.result()


async def leaves_early(future: Future):
    if not future.done():
        return None
    return future.result()


async def leaves_with_more(future: Future, is_late: bool):
    if is_late or not future.done():
        raise TimeoutError
    return future.exception() or future.result()


async def chooses(future: Future):
    return future.result() if future.done() else None


async def goes_on(futures: list[Future]):
    done = []
    for future in futures:
        if not future.done():
            continue
        done.append(future.result())
    return done


async def otherwise(future: Future):
    if not future.done():
        await asyncio.sleep(1)
    else:
        return future.result()


async def listed(first: Future, second: Future):
    return [one.result() for one in (first, second) if one.done()]


async def receives(connection: Connection):
    while connection.poll():
        print(connection.recv())
        await asyncio.sleep(0)


async def collects(result: AsyncResult):
    while not result.ready():
        await asyncio.sleep(0.1)
    return result.get()


class Store:
    def __init__(self, pool: ThreadPoolExecutor):
        self._pending = pool.submit(print)

    def peek(self):
        if self._pending.done() and not self._pending.cancelled():
            return self._pending.result()
        return None

    async def value(self):
        return self.peek()
