import asyncio

background_tasks = set()


async def handle(request):
    task = asyncio.create_task(audit(request))
    background_tasks.add(task)
    task.add_done_callback(background_tasks.discard)
    return "ok"
