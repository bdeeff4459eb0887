import threading


def work():
    print(threading.current_thread().name)


threads = []
for number in range(3):
    thread = threading.Thread(target=work)
    thread.name = "worker-%d" % number
    threads.append(thread)
