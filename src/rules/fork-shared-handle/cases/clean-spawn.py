import multiprocessing

multiprocessing.set_start_method("spawn")
log = open("work.log", "a")


def work(name):
    log.write(name)


def main():
    multiprocessing.Process(target=work, args=("a",)).start()
    log.write("started")
