import requests
from rq import Queue

queue = Queue("mails")


def notify(url):
    requests.post(url)


def order(url):
    queue.enqueue(notify, url)
