import functools
from multiprocessing import Pool


def main(values, factor):
    def scale(value, by):
        return value * by

    with Pool() as pool:
        return pool.map(functools.partial(scale, by=factor), values)  # flag
