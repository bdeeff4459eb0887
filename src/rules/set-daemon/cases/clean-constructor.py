import threading


def work():
    print("working")


threading.Thread(target=work, name="worker", daemon=True).start()
