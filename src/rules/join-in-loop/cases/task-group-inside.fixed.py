import asyncio


async def load_dashboard(widgets):
    async with asyncio.TaskGroup() as tg:
        tasks = []
        for widget in widgets:
            task = tg.create_task(widget.load())
            tasks.append(task)
        for task in tasks:
            await task
