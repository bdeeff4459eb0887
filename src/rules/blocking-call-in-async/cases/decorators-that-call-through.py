import time

import tenacity
from celery import shared_task


@tenacity.retry(stop=tenacity.stop_after_attempt(3))
def ask(address):
    time.sleep(1)
    return address


@shared_task
def send_letter(address):
    time.sleep(1)
    return address


async def order(address):
    ask(address)  # flag
    return send_letter(address)  # flag
