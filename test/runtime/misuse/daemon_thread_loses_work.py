import os
import tempfile
import threading
import time


def save(path, rows):
    with open(path, "w") as file:
        for row in rows:
            file.write(row)
            time.sleep(0.3)
    print("saved")
    os.remove(path)


path = os.path.join(tempfile.gettempdir(), "interleave-rows-%d.txt" % os.getpid())
threading.Thread(target=save, args=(path, ["a", "b"]), daemon=True).start()
time.sleep(0.1)
print("half:", os.path.getsize(path))
os.remove(path)
