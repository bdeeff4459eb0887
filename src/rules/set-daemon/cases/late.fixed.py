import threading


def work():
    print("working")


thread = threading.Thread(target=work)
thread.daemon = True
thread.start()
thread.join()
