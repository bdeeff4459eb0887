import threading


def save(parts, write):
    thread = threading.Thread(target=write, args=parts)
    thread.start()
    thread.join()  # flag
