import multiprocessing


def work(path):
    print(path)


if __name__ == "__main__":
    processes = [multiprocessing.Process(target=work, args=(path,)) for path in ("a", "b")]
    for process in processes:
        process.start()
