import threading


def work(path):
    print(path)


threading.Thread(None, work, "name", ("a.txt",)).start()
