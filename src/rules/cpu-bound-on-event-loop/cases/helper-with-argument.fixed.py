import asyncio
import concurrent.futures

process_pool = concurrent.futures.ProcessPoolExecutor()


def count_primes(limit):
    count = 0
    for n in range(limit):
        count += n % 7 != 0
    return count


async def handle(reader, writer):
    await reader.readline()
    answer = await asyncio.get_running_loop().run_in_executor(process_pool, count_primes, 20_000_000)
    writer.write(str(answer).encode())
    await writer.drain()
