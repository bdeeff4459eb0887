from .work import handle


async def run(items):
    for item in items:
        await handle(item)  # flag possible hint
