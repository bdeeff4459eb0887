from concurrent.futures import ProcessPoolExecutor


def count(limit):
    return sum(i * i for i in range(limit))


def main():
    with ProcessPoolExecutor() as pool:
        return list(pool.map(count, [10_000_000] * 4))
