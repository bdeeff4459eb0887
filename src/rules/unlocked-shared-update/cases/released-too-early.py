import threading

lock = threading.Lock()
count = 0


def step():
    global count
    lock.acquire()
    count += 1
    lock.release()
    count -= 1  # flag likely


def show():
    with lock:
        print(count)
