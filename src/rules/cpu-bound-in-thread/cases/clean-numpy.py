import numpy as np
import threading


def solve(size):
    for _ in range(10_000_000):
        np.linalg.svd(np.ones((size, size)))


threads = [threading.Thread(target=solve, args=(300,)) for _ in range(2)]
