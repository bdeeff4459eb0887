import threading
from thread import allocate_lock

lock = allocate_lock()


def work():
    with lock:
        print 'working'


threading.Thread(target=work).start()
