import threading


def start_in_thread(function):
    thread = threading.Thread(target=function)
    thread.start()
    return thread
