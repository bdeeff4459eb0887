from concurrent.futures import ThreadPoolExecutor


def convert_all(paths, convert):
    with ThreadPoolExecutor(max_workers=4) as pool:
        return list(pool.map(convert, paths))
