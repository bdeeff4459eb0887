import functools
from multiprocessing import Pool


def scale(value, by):
    return value * by


def main(values, factor):
    with Pool() as pool:
        return pool.map(functools.partial(scale, by=factor), values)
