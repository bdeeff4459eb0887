import subprocess


def worker(jobs):
    while True:
        command = jobs.get()
        if command is None:
            return
        process = subprocess.Popen(command)
        process.wait()
        jobs.task_done()
