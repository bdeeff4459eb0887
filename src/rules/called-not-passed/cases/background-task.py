from fastapi import BackgroundTasks, FastAPI

app = FastAPI()


async def send_mail(address: str, subject: str = "hello"):
    print(address, subject)


@app.post("/mail")
async def mail(address: str, tasks: BackgroundTasks):
    tasks.add_task(send_mail(address, subject="welcome"))  # flag message: makes a coroutine
    return "sent"
