import threading

lock = threading.Lock()


def load(path):
    lock.acquire()
    text = open(path).read()
    lock.release()
    return text


thread = threading.Thread(target=load, args=("/no/such/file",))
thread.start()
thread.join()
print("free" if lock.acquire(timeout=0.2) else "locked for ever")
