async def store(bucket, files):
    for name, content in files:
        await bucket.put(name, content)  # flag possible
