from concurrent.futures import Executor


def checksum_all(executor: Executor, files, checksum):
    sums = []
    for file in files:
        sums.append(executor.submit(checksum, file).result())  # flag
    return sums
