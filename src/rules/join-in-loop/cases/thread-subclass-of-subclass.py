from threading import Thread


class Job(Thread):
    def __init__(self, payload):
        Thread.__init__(self)
        self.payload = payload


class MailJob(Job):
    def run(self):
        self.payload["transport"].send(self.payload["message"])


def send_newsletter(transport, messages):
    for message in messages:
        job = MailJob({"transport": transport, "message": message})
        job.start()
        job.join()  # flag
