import threading


def work(*values):
    print(values)


def start(values):
    threading.Thread(target=work, args=tuple(values)).start()
