import threading


def work():
    print("working")


threading.Thread(work).start()  # flag message: `target=work`
