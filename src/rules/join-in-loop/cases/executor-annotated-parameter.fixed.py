from concurrent.futures import Executor


def checksum_all(executor: Executor, files, checksum):
    sums = []
    futures = []
    for file in files:
        futures.append(executor.submit(checksum, file))
    for future in futures:
        sums.append(future.result())
    return sums
