import functools
import threading


def delayed(function):
    @functools.wraps(function)
    def bind(*values):
        return functools.partial(function, *values)

    return bind


@delayed
def work(path):
    print(path)


threading.Thread(target=work("a.txt")).start()
