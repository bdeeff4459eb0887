import trio


async def migrate(shards, move):
    for shard in shards:
        async with trio.open_nursery() as nursery:
            for row in shard.rows:
                nursery.start_soon(move, row)
