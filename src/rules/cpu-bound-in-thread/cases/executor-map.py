import concurrent.futures


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


with concurrent.futures.ThreadPoolExecutor() as pool:
    print(list(pool.map(fib, [32, 33, 34])))  # flag message: recursive calls
