from apscheduler.schedulers.background import BackgroundScheduler
from rq import Queue


def job_name(kind):
    return f"jobs.{kind}"


queue = Queue()
queue.enqueue(job_name("mail"), 1)
scheduler = BackgroundScheduler()
scheduler.add_job(job_name("report"), "interval", hours=1)
