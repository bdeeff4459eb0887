import multiprocessing

multiprocessing.set_start_method("fork")


def work(name):
    with open("work.log", "a") as log:
        log.write(name)


def main():
    multiprocessing.Process(target=work, args=("a",)).start()
    with open("work.log", "a") as log:
        log.write("started")
