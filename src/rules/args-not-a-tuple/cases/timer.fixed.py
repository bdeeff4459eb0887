import threading


def ring(times):
    print(times)


threading.Timer(3.0, ring, (5,)).start()
