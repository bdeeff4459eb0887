import threading

lock = threading.Lock()


def save(path, rows):
    lock.acquire()  # flag
    # One after another, because the file has one position.
    with open(path, "a") as file:
        for row in rows:
            file.write(row)

    # That is all.
    lock.release()
    print("saved")
