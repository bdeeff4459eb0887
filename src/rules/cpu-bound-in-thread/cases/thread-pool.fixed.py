import multiprocessing


def work(n):
    return sum(i * i for i in range(20_000_000)) + n


def main():
    pool = multiprocessing.Pool(4)
    print(pool.map(work, [1, 2, 3, 4]))


if __name__ == "__main__":
    main()
