import asyncio


async def handle(request):
    asyncio.create_task(audit(request))  # flag certain warning message: Nobody keeps the task
    return "ok"
