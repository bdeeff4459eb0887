from threading import Thread


def reindex(shards, index_shard):
    for shard in shards:
        thread = Thread(target=index_shard, args=(shard,))
        thread.start()
        running = thread
        running.join()  # flag
