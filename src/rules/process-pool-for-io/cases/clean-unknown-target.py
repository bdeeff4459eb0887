from concurrent.futures import ProcessPoolExecutor


def main(work, urls):
    with ProcessPoolExecutor() as pool:
        return list(pool.map(work, urls))
