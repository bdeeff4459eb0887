import multiprocessing
import threading


def beat():
    print("alive")


def main(work):
    threading.Thread(target=beat).start()
    multiprocessing.set_start_method("fork")  # flag certain message: Use `spawn`
    multiprocessing.Process(target=work).start()
