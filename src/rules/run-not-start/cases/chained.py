import threading


def work():
    print("working")


threading.Thread(target=work, daemon=True).run()  # flag
