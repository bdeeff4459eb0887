import asyncio
import threading

_lock = threading.Lock()


async def update(account, amount):
    _lock.acquire()  # flag message: nothing can release it
    try:
        account.balance += amount
        await account.save()
    finally:
        _lock.release()


async def main(account):
    await asyncio.gather(update(account, 1), update(account, 2))
