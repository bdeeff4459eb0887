import threading


def checked(function):
    if not callable(function):
        raise TypeError(function)
    return function


def work():
    print("working")


def pick(name):
    return {"work": work}[name]


threading.Thread(target=checked(work)).start()
threading.Thread(target=pick("work")).start()
