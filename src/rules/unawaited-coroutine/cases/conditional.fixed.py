async def log(text):
    await sink.write(text)


async def step(verbose):
    if verbose:
        await log("step")
    try:
        await work()
    finally:
        await log("done")
