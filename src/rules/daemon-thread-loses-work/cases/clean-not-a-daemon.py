import threading


def save(path):
    with open(path, "w") as file:
        file.write("a")


threading.Thread(target=save, args=("a.txt",)).start()
threading.Thread(target=save, args=("b.txt",), daemon=False).start()
