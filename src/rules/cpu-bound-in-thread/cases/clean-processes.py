import multiprocessing


def work():
    return sum(i * i for i in range(100_000_000))


if __name__ == "__main__":
    processes = [multiprocessing.Process(target=work) for _ in range(4)]
    for process in processes:
        process.start()
