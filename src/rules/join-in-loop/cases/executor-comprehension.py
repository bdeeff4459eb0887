from concurrent.futures import ThreadPoolExecutor


def load_all(paths, load):
    with ThreadPoolExecutor() as pool:
        return [pool.submit(load, path).result() for path in paths]  # flag
