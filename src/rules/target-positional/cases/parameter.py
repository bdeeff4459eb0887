import threading


def start_in_thread(function):
    thread = threading.Thread(function)  # flag likely
    thread.start()
    return thread
