import threading


def run_first_ready(jobs):
    for job in jobs:
        if not job.ready():
            continue
        thread = threading.Thread(target=job.run)
        thread.start()
        thread.join()
        return job
    return None
