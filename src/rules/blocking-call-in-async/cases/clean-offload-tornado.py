import requests
from tornado.ioloop import IOLoop


async def fetch(url):
    return await IOLoop.current().run_in_executor(None, requests.get, url)
