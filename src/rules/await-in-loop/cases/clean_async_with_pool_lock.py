async def guarded(mutex, files):
    for name in files:
        async with mutex:
            await upload_file(name)
