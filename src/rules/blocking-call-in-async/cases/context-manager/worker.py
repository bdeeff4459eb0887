from lease import Lease


async def work(url, job):
    with Lease(url):  # flag message: → requests.post
        await job()
