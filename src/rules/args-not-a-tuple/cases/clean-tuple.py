import threading


def work(first, second=None):
    print(first, second)


threading.Thread(target=work, args=("a",)).start()
threading.Thread(target=work, args=("a", "b")).start()
threading.Thread(target=work, args=()).start()
threading.Thread(None, work, "name", ("a",)).start()
