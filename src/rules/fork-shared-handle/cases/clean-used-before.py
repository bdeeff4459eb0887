import os


def main(path, work):
    settings = open(path)
    print(settings.read())
    if os.fork() == 0:
        work()
        os._exit(0)
