import multiprocessing
import threading


def beat():
    print("alive")


def main(work):
    threading.Thread(target=beat).start()
    multiprocessing.set_start_method("spawn")
    multiprocessing.Process(target=work).start()
