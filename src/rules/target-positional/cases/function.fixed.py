import threading


def work():
    print("working")


threading.Thread(target=work).start()
