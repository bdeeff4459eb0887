import threading
from collections import namedtuple

Pair = namedtuple("Pair", "first second")


class Row:
    def __iter__(self):
        return iter((1, 2))


def work(first, second):
    print(first, second)


pair = Pair(1, 2)
row = Row()
threading.Thread(target=work, args=(pair)).start()
threading.Thread(target=work, args=(row)).start()
