import threading


def work(path):
    print("working on", path)


thread = threading.Thread(target=work, args=("a.txt"))
thread.start()
thread.join()
