import threading
import time

lines = []


def write(name, times):
    time.sleep(0.2)
    lines.extend([name] * times)


def main():
    thread = threading.Thread(target=write, args=("one",), kwargs={"times": 2})
    thread.start()
    thread.join()
    print(lines)


main()
