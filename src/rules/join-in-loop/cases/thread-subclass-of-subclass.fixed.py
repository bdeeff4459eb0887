from threading import Thread


class Job(Thread):
    def __init__(self, payload):
        Thread.__init__(self)
        self.payload = payload


class MailJob(Job):
    def run(self):
        self.payload["transport"].send(self.payload["message"])


def send_newsletter(transport, messages):
    jobs = []
    for message in messages:
        job = MailJob({"transport": transport, "message": message})
        jobs.append(job)
        job.start()
    for job in jobs:
        job.join()
