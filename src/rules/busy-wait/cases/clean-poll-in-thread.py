import time


def wait_for_file(path):
    while not path.exists():
        time.sleep(0.5)
