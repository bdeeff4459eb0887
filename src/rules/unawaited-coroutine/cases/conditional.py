async def log(text):
    await sink.write(text)


async def step(verbose):
    if verbose:
        log("step")  # flag certain
    try:
        await work()
    finally:
        log("done")  # flag certain
