import threading


def save(path):
    with open(path, "w") as file:
        file.write("a")


def start(path, is_daemon):
    threading.Thread(target=save, args=(path,), daemon=is_daemon).start()
