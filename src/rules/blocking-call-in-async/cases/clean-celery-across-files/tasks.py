import requests
from celery import shared_task


@shared_task
def notify(url):
    requests.post(url)
