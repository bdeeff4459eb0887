from threading import Thread


def close_all(connections):
    for connection in connections:
        t = Thread(target=connection.close); t.start(); t.join()  # flag
