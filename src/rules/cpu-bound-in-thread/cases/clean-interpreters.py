from concurrent.futures import InterpreterPoolExecutor


def work(limit):
    return sum(i * i for i in range(limit))


with InterpreterPoolExecutor() as pool:
    print(list(pool.map(work, [100_000_000, 200_000_000])))
