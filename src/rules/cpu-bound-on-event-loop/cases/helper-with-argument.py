import asyncio


def count_primes(limit):
    count = 0
    for n in range(limit):
        count += n % 7 != 0
    return count


async def handle(reader, writer):
    await reader.readline()
    answer = count_primes(20_000_000)  # flag message: count_primes
    writer.write(str(answer).encode())
    await writer.drain()
