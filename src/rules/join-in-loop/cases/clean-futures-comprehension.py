from concurrent.futures import ThreadPoolExecutor


def sizes(paths, size):
    with ThreadPoolExecutor() as pool:
        return [future.result() for future in [pool.submit(size, path) for path in paths]]
