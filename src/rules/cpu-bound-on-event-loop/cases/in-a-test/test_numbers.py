async def test_numbers():
    total = 0
    for i in range(10_000_000):  # flag hint
        total += i
    assert total > 0
