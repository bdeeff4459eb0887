import smtplib

from fastapi import BackgroundTasks, FastAPI

app = FastAPI()


def send_mail(address):
    with smtplib.SMTP("localhost") as server:
        server.sendmail("shop@example.org", address, "Thank you.")


@app.post("/orders")
async def order(address: str, tasks: BackgroundTasks):
    tasks.add_task(send_mail, address)
    return {}
