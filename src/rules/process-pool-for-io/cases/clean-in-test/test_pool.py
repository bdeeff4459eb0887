import time
from concurrent.futures import ProcessPoolExecutor


def wait(seconds):
    time.sleep(seconds)


def test_pool():
    with ProcessPoolExecutor() as pool:
        list(pool.map(wait, [1, 1]))
