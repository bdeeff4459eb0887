import threading

lock = threading.Lock()
count = 0


def increment():
    global count
    with lock:
        count += 1
