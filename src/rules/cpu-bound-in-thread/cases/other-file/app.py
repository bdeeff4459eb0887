import threading

from work import job, simulate


def run():
    simulate(20_000_000)


def main():
    threads = [threading.Thread(target=run) for _ in range(2)]  # flag
    threads.append(threading.Thread(target=job))  # flag
    for thread in threads:
        thread.start()
