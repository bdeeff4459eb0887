from concurrent.futures import Executor


def work(limit):
    return sum(i * i for i in range(limit))


def start(pool: Executor):
    return pool.submit(work, 100_000_000)
