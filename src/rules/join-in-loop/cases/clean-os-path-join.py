import os
import threading
from os import path


def index(root, add):
    threads = []
    for folder, _, names in os.walk(root):
        for name in names:
            full = os.path.join(folder, name)
            relative = path.join(".", name)
            thread = threading.Thread(target=add, args=(full, relative))
            thread.start()
            threads.append(thread)
    for thread in threads:
        thread.join()
