import asyncio


def notify(user):
    task = asyncio.create_task(user.send("hello"))  # flag likely information
    print("notified")
