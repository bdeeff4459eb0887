from multiprocessing import Process


def convert(path):
    ...


def main(paths):
    processes = []
    for path in paths:
        p = Process(target=convert, args=(path,))
        processes.append(p)
        p.start()
    for p in processes:
        p.join()


if __name__ == "__main__":
    main(["a.tif", "b.tif", "c.tif"])
