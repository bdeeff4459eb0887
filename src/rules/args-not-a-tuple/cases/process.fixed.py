import multiprocessing


def work(path):
    print(path)


if __name__ == "__main__":
    for path in ("a.txt", "b.txt"):
        multiprocessing.Process(target=work, args=(path,)).start()
