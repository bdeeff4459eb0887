import threading


def work(path):
    print("working on", path)


thread = threading.Thread(target=work("a.txt"))  # flag message: gets only its result, `None`
thread.start()
thread.join()
