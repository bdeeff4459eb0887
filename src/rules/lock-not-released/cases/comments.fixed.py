import threading

lock = threading.Lock()


def save(path, rows):
    with lock:
        # One after another, because the file has one position.
        with open(path, "a") as file:
            for row in rows:
                file.write(row)

        # That is all.
    print("saved")
