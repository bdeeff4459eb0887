import queue
import threading

jobs = queue.Queue()


def work():
    while True:
        line = jobs.get()
        with open("a.txt", "a") as file:
            file.write(line)
        jobs.task_done()


threading.Thread(target=work, daemon=True).start()
jobs.put("a")
jobs.join()
