import queue


class Worker:
    def __init__(self, jobs: "queue.Queue[int]"):
        self.jobs = jobs

    async def run(self):
        return self.jobs.get()  # flag
