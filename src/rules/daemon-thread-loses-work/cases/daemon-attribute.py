import threading


def save(path, rows):
    with open(path, "a") as file:
        file.writelines(rows)


thread = threading.Thread(target=save, args=("a.txt", ["a"]))  # flag
thread.daemon = True
thread.start()
