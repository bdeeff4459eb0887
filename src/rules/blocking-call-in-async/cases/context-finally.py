import shutil


async def with_scratch(folder, work):
    try:
        await work(folder)
    finally:
        shutil.rmtree(folder)  # flag
