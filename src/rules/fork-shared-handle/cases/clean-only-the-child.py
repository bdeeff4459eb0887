import multiprocessing

multiprocessing.set_start_method("fork")
log = open("work.log", "w")


def work(name):
    log.write(name)


def main():
    multiprocessing.Process(target=work, args=("a",)).start()
