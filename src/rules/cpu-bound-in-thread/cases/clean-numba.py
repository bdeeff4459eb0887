import numba
import threading


@numba.njit(nogil=True)
def work():
    total = 0
    for i in range(1_000_000_000):
        total += i
    return total


threads = [threading.Thread(target=work) for _ in range(4)]
