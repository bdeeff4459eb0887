import threading


def work(path, depth=1, verbose=False):
    print(path, depth, verbose)


threads = [threading.Thread(target=work, args=(path,), kwargs={"depth": 2, "verbose": True}, name=path) for path in ("a", "b")]
for thread in threads:
    thread.start()
