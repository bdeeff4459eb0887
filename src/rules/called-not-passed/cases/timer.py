import threading


def ring(times):
    print("ring" * times)


threading.Timer(5.0, ring(3)).start()  # flag message: the timer gets
