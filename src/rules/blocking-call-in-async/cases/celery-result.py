from celery import Celery, shared_task

app = Celery("jobs")


@app.task(bind=True)
def resize(self, path):
    return path


@shared_task
def ping():
    return "pong"


async def wait_for(path):
    job = resize.delay(path)  # flag information
    return job.get(timeout=10)  # flag


async def start(path):
    ping.apply_async(countdown=3)  # flag information


async def look():
    print(resize.name, resize.request.id, ping.AsyncResult("id"))
