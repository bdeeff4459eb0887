import threading


class Abstract(threading.Thread):
    def __init__(self):
        raise NotImplementedError
