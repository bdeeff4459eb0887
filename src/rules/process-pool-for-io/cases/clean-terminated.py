import multiprocessing
import time


def wait():
    time.sleep(60)


def main():
    process = multiprocessing.Process(target=wait)
    process.start()
    process.join(5)
    process.terminate()
