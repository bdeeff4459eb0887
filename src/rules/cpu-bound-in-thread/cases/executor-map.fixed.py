import concurrent.futures


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


if __name__ == "__main__":
    with concurrent.futures.ProcessPoolExecutor() as pool:
        print(list(pool.map(fib, [32, 33, 34])))
