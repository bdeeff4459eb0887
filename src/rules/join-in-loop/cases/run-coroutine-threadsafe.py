import asyncio


def publish_all(loop, client, messages):
    receipts = []
    for message in messages:
        future = asyncio.run_coroutine_threadsafe(client.publish(message), loop)
        receipts.append(future.result())  # flag possible
    return receipts
