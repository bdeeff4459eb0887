import threading


def save(path, rows):
    with open(path, "w") as file:
        for row in rows:
            file.write(row)


threading.Thread(target=save, args=("a.txt", ["a"]), daemon=True).start()  # flag message: writes files
