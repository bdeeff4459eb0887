import time
from multiprocessing import Process


def benchmark(workload, sizes):
    for size in sizes:
        t0 = time.time()
        p = Process(target=workload, args=(size,))
        p.start()
        p.join()
        t1 = time.time()
        print(f"{size:>8} {t1 - t0:.3f} s")
