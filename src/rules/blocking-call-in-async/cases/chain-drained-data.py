import time


class Jobs:
    def __init__(self, session):
        self.session = session
        self.jobs = {}
        self.done = []

    def add(self, job):
        self.jobs[job.name] = job

    async def stop(self):
        for job in self.jobs.values():
            await job.cancel()
        self.jobs.clear()

    async def restart(self, job):
        self.jobs.clear()
        self.jobs[job.name] = job

    def store_all(self):
        for name, job in self.jobs.items():
            self.store(job)
        self.jobs = {}

    def report(self):
        for job in self.jobs.values():
            time.sleep(1)
        time.sleep(1)

    def store(self, job):
        time.sleep(1)


class Program:
    def __init__(self, session):
        self.jobs = Jobs(session)

    async def stop(self):
        await self.jobs.stop()
        self.jobs.store_all()  # flag hint possible

    async def flush(self):
        self.jobs.store_all()  # flag
        self.jobs.store_all()  # flag hint possible

    async def again(self, job):
        await self.jobs.restart(job)
        self.jobs.store_all()  # flag

    async def filled(self, job):
        await self.jobs.stop()
        self.jobs.add(job)
        self.jobs.store_all()  # flag

    async def told(self):
        await self.jobs.stop()
        self.jobs.report()  # flag

    async def maybe(self, is_over):
        if is_over:
            await self.jobs.stop()
        self.jobs.store_all()  # flag
