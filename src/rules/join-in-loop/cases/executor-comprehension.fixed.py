from concurrent.futures import ThreadPoolExecutor


def load_all(paths, load):
    with ThreadPoolExecutor() as pool:
        return [future.result() for future in [pool.submit(load, path) for path in paths]]
