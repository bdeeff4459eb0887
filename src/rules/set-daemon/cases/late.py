import threading


def work():
    print("working")


thread = threading.Thread(target=work)
thread.start()
thread.daemon = True  # flag error message: has started by now
thread.join()
