import multiprocessing


def count(limit):
    total = 0
    for i in range(limit):
        total += i * i
    print(total)


def main():
    first = multiprocessing.Process(target=count, args=(20_000_000,))
    second = multiprocessing.Process(target=count, args=(30_000_000,))
    first.start()
    second.start()
    first.join()
    second.join()


if __name__ == "__main__":
    main()
