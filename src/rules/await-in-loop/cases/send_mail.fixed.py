import asyncio

from .mail import send_email


async def invite(people):
    await asyncio.gather(*(send_email(person.address, "Welcome") for person in people))
