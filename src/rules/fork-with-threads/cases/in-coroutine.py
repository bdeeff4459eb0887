import os


async def handle(request):
    if os.fork() == 0:  # flag certain
        request.work()
        os._exit(0)
