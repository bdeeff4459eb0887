import asyncio


async def whois(domains, query):
    return [await asyncio.create_task(query(domain)) for domain in domains]  # flag
