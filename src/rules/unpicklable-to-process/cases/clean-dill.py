from pathos.multiprocessing import ProcessingPool
from multiprocess import Pool


def main(values):
    with Pool() as pool:
        return pool.map(lambda value: value * 2, values)
