import asyncio


def start(work, report):
    asyncio.create_task(work()).add_done_callback(report)
