import threading


def make_worker(path):
    def work():
        print(path)

    return work


def make_lambda(path):
    return lambda: print(path)


threading.Thread(target=make_worker("a.txt")).start()
threading.Thread(target=make_lambda("a.txt")).start()
