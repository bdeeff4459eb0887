import asyncio


async def notify(subscribers, event):
    tasks = []
    for subscriber in subscribers:
        tasks.append(asyncio.ensure_future(subscriber.send(event)))
    for task in tasks:
        await task
    return len(subscribers)
