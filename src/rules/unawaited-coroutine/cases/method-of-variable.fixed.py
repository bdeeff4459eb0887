class Store:
    async def flush(self) -> None: ...


async def stop():
    store = Store()
    await store.flush()
