from threading import Thread


def work(path):
    print(path)


thread = Thread(work, ("a.txt",))  # flag
thread.start()
