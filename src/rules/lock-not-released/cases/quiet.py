import threading

lock = threading.Lock()
count = 0


def increment():
    global count
    lock.acquire()  # flag possible
    count += 1
    lock.release()
