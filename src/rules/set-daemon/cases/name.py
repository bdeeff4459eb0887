import threading


def work():
    print(threading.current_thread().getName())  # flag message: Read


threads = []
for number in range(3):
    thread = threading.Thread(target=work)
    thread.setName("worker-%d" % number)  # flag message: Set
    threads.append(thread)
