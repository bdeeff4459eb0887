import threading

lock = threading.Lock()
count = 0


def step():
    global count
    lock.acquire()
    count += 1
    lock.release()
    with lock:
        count -= 1


def show():
    with lock:
        print(count)
