import threading
import time


def work(name):
    print("working", name)


threading.Thread(target=work, args=("a",)).start()
time.sleep(1)
