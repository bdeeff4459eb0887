import threading


def append(path, line):
    with open(path, "a") as file:
        file.write(line)


def work(path, jobs):
    for job in jobs:
        append(path, job)


threading.Thread(target=work, args=("a.txt", ["a"]), daemon=True).start()  # flag likely
