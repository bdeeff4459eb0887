import multiprocessing

double = lambda number: number * 2


def main():
    pool = multiprocessing.Pool(2)
    return pool.apply_async(double, (3,)).get()  # flag
