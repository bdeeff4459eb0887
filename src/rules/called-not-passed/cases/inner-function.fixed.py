import threading


def main(jobs):
    def drain():
        while jobs:
            jobs.pop()

    thread = threading.Thread(target=drain)
    thread.start()
