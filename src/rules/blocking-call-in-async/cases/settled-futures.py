import asyncio
from concurrent.futures import Future, ThreadPoolExecutor
from multiprocessing.connection import Connection


async def asks_and_waits_anyway(pool: ThreadPoolExecutor, job):
    future = pool.submit(job)
    await asyncio.sleep(0)
    if future.done():
        return future.result()
    return future.result(timeout=2)  # flag


async def asks_another(first: Future, second: Future):
    if first.done():
        return second.result()  # flag


async def asks_one_of_two(first: Future, is_late: bool):
    if first.done() or is_late:
        return first.result()  # flag


async def gives_up_early(future: Future, rounds: int):
    while not future.done():
        rounds -= 1
        if rounds == 0:
            break
        await asyncio.sleep(0.1)
    return future.result()  # flag


async def starts_anew(pool: ThreadPoolExecutor, job):
    future = pool.submit(job)
    if future.done():
        future = pool.submit(job)
        return future.result()  # flag


class Store:
    def __init__(self, pool: ThreadPoolExecutor):
        self._pool = pool
        self._pending = pool.submit(print)

    async def refresh(self, job):
        if self._pending.done():
            self._pending = self._pool.submit(job)
            return self._pending.result()  # flag

    def wait(self):
        return self._pending.result()

    async def value(self):
        return self.wait()  # flag


async def only_logs(future: Future):
    if not future.done():
        print("not yet")
    return future.result()  # flag


async def receive(connection: Connection):
    if not connection.poll():
        return connection.recv()  # flag
