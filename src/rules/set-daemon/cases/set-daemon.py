import threading


def work():
    print("working")


thread = threading.Thread(target=work)
thread.setDaemon(True)  # flag message: is deprecated since Python 3.10
thread.start()
