import gzip


async def test_reads_what_is_compressed(client):
    body = gzip.compress(client.body)
    assert await client.post("/upload", body)


async def test_pairs(rows):
    for left in rows:
        for right in rows:
            assert left.id == right.id or left.name != right.name
