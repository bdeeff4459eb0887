import functools


def resize(path, width):
    print(path, width)


def resizer(path):
    return functools.partial(resize, path, 640)
