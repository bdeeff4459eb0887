import time
from concurrent.futures import ProcessPoolExecutor


def measure(work, items):
    for _ in range(5):
        start = time.perf_counter()
        with ProcessPoolExecutor() as pool:
            list(pool.map(work, items))
        print(time.perf_counter() - start)
