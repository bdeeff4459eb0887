import asyncio


async def load_dashboard(widgets):
    async with asyncio.TaskGroup() as tg:
        for widget in widgets:
            task = tg.create_task(widget.load())
            await task  # flag
