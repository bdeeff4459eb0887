import os


def split(path):
    with open(path) as lines:
        if not os.fork():
            print(lines.read())  # flag certain
            os._exit(0)
        print(lines.read())
