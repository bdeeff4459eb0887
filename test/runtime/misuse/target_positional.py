import threading


def work(path):
    print("working on", path)


thread = threading.Thread(work, ("a.txt",))
thread.start()
thread.join()
