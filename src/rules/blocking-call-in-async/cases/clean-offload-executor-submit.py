import time
from concurrent.futures import ThreadPoolExecutor

executor = ThreadPoolExecutor()


async def start(delays):
    executor.submit(time.sleep, 1)
    executor.map(time.sleep, delays)
