import threading


def make(group=None, target=None, name=None, *values):
    return threading.Thread(group, target, name)


def make_other(group, function):
    return threading.Thread(group, target=function)
