from concurrent.futures import ThreadPoolExecutor


def count_lines(path):
    with open(path, "rb") as source:
        return sum(1 for _ in source)


def total_lines(paths):
    with ThreadPoolExecutor() as pool:
        return sum(future.result() for future in [pool.submit(count_lines, path) for path in paths])
