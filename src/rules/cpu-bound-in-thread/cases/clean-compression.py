import os
import zlib
from concurrent.futures import ThreadPoolExecutor


def squeeze(size):
    return len(zlib.compress(os.urandom(size)))


with ThreadPoolExecutor() as pool:
    print(list(pool.map(squeeze, [50_000_000, 60_000_000])))
