import threading


def work(path, depth):
    print(path, depth)


threading.Thread(work, ["a.txt"], {"depth": 2}, daemon=True).start()  # flag
