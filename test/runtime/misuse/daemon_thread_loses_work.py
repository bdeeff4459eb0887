import os
import tempfile
import threading
import time

begun = threading.Event()


def save(path, rows):
    with open(path, "w") as file:
        for row in rows:
            file.write(row)
            begun.set()
            time.sleep(5)
    print("saved")
    os.remove(path)


path = os.path.join(tempfile.gettempdir(), "interleave-rows-%d.txt" % os.getpid())
threading.Thread(target=save, args=(path, ["a", "b"]), daemon=True).start()
begun.wait()
print("half:", os.path.getsize(path))
os.remove(path)
