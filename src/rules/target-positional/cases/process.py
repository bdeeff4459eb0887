import multiprocessing


def work(path):
    print(path)


if __name__ == "__main__":
    processes = [multiprocessing.Process(work, (path,)) for path in ("a", "b")]  # flag message: of `Process`
    for process in processes:
        process.start()
