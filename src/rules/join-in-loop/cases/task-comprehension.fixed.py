import asyncio


async def whois(domains, query):
    return [await task for task in [asyncio.create_task(query(domain)) for domain in domains]]
