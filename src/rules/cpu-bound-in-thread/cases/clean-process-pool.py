from concurrent.futures import ProcessPoolExecutor


def work(limit):
    return sum(i * i for i in range(limit))


if __name__ == "__main__":
    with ProcessPoolExecutor() as pool:
        print(list(pool.map(work, [100_000_000, 200_000_000])))
