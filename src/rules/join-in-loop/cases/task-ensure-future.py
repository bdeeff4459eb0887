import asyncio


async def notify(subscribers, event):
    for subscriber in subscribers:
        await asyncio.ensure_future(subscriber.send(event))  # flag
    return len(subscribers)
