import time

import anyio
import anyio.from_thread
import anyio.to_thread


def work(report):
    time.sleep(1)
    anyio.from_thread.run(report, "done")


async def main(report):
    await anyio.to_thread.run_sync(work, report)
