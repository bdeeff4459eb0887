import threading

import cython


@cython.nogil
@cython.cfunc
def count(limit: cython.int) -> cython.int:
    total: cython.int = 0
    for i in range(100_000_000):
        total += i
    return total


threads = [threading.Thread(target=count, args=(1,)) for _ in range(4)]
