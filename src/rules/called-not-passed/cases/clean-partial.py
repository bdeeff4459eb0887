import functools
import threading
from functools import partial


def work(path, depth=1):
    print(path, depth)


threading.Thread(target=functools.partial(work, "a.txt", depth=2)).start()
threading.Thread(target=partial(work, "a.txt")).start()
