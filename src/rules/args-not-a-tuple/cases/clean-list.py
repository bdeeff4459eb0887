import threading


def work(first, second=None):
    print(first, second)


threading.Thread(target=work, args=["a"]).start()
threading.Timer(1, work, ["a", "b"]).start()
