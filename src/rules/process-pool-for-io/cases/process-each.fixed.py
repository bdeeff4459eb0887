import threading
import time


def wait(seconds):
    time.sleep(seconds)
    print("done")


def main():
    processes = [threading.Thread(target=wait, args=(1,)) for _ in range(8)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()


if __name__ == "__main__":
    main()
