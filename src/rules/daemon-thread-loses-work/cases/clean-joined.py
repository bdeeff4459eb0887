import threading


def save(path, rows):
    with open(path, "w") as file:
        file.writelines(rows)


thread = threading.Thread(target=save, args=("a.txt", ["a"]), daemon=True)
thread.start()
thread.join()
