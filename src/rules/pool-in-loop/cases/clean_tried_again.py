from concurrent.futures import ProcessPoolExecutor


def run(work, items):
    for _ in range(3):
        with ProcessPoolExecutor() as pool:
            results = list(pool.map(work, items))
        if all(results):
            break
    return results
