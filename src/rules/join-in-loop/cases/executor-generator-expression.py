from concurrent.futures import ThreadPoolExecutor


def count_lines(path):
    with open(path, "rb") as source:
        return sum(1 for _ in source)


def total_lines(paths):
    with ThreadPoolExecutor() as pool:
        return sum(pool.submit(count_lines, path).result() for path in paths)  # flag
