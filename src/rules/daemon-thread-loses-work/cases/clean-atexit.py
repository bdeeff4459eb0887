import atexit
import threading

stop = threading.Event()


def save():
    while not stop.wait(1):
        with open("a.txt", "a") as file:
            file.write("a")


atexit.register(stop.set)
threading.Thread(target=save, daemon=True).start()
