import threading


def ring():
    print("ring")


timer = threading.Timer(30, ring)
timer.start()
