import threading


def make_runners(jobs):
    runners = []
    for job in jobs:
        def run(job=job):
            thread = threading.Thread(target=job)
            thread.start()
            thread.join()

        runners.append(run)
    return runners
