from concurrent.futures import ThreadPoolExecutor


def work(limit):
    return sum(i * i for i in range(limit))


pool = ThreadPoolExecutor()
futures = [pool.submit(lambda: work(30_000_000)) for _ in range(2)]  # flag
