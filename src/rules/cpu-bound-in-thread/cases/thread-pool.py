from multiprocessing.pool import ThreadPool


def work(n):
    return sum(i * i for i in range(20_000_000)) + n


def main():
    pool = ThreadPool(4)
    print(pool.map(work, [1, 2, 3, 4]))  # flag


if __name__ == "__main__":
    main()
