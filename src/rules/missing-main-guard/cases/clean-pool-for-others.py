import multiprocessing

pool = multiprocessing.Pool(4)


def square_all(numbers):
    return pool.map(abs, numbers)
