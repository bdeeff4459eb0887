import thread
import threading

lock = thread.allocate_lock()


def work(number):
    with lock:
        print number


for number in range(3):
    threading.Thread(target=work, args=(number,)).start()
