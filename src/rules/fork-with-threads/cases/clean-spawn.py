import multiprocessing
import threading


def main(beat, work):
    threading.Thread(target=beat).start()
    context = multiprocessing.get_context("spawn")
    context.Process(target=work).start()
