from multiprocessing import Process


def convert(path):
    ...


def main(paths):
    for path in paths:
        p = Process(target=convert, args=(path,))
        p.start()
        p.join()  # flag information


if __name__ == "__main__":
    main(["a.tif", "b.tif", "c.tif"])
