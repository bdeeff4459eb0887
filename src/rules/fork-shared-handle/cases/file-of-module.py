import multiprocessing

multiprocessing.set_start_method("fork")
log = open("work.log", "w")


def work(name):
    log.write(name)  # flag certain information message: shares the position of `log`


def main():
    for name in ["a", "b"]:
        multiprocessing.Process(target=work, args=(name,)).start()
    log.write("started")
