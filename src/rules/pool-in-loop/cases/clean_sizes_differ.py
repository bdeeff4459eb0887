import multiprocessing


def scale(work, items):
    for workers in (1, 2, 4, 8):
        with multiprocessing.Pool(workers) as pool:
            pool.map(work, items)
