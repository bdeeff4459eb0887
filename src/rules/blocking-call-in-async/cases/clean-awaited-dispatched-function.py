from dispatching import async_dispatch, run_sync
import requests


class Block:
    @classmethod
    @async_dispatch(run_sync)
    def load(cls, name):
        return requests.get(name)


@async_dispatch(run_sync)
def download(url):
    return requests.get(url)


async def handler(url):
    await Block.load(url)
    await download(url)
