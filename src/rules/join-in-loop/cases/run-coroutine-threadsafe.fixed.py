import asyncio


def publish_all(loop, client, messages):
    receipts = []
    futures = []
    for message in messages:
        future = asyncio.run_coroutine_threadsafe(client.publish(message), loop)
        futures.append(future)
    for future in futures:
        receipts.append(future.result())
    return receipts
