import asyncio

_lock = asyncio.Lock()


async def update(account, amount):
    await _lock.acquire()
    try:
        account.balance += amount
        await account.save()
    finally:
        _lock.release()


async def main(account):
    await asyncio.gather(update(account, 1), update(account, 2))
