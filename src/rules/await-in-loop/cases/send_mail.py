import asyncio

from .mail import send_email


async def invite(people):
    for person in people:
        await send_email(person.address, "Welcome")  # flag likely
