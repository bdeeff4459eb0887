from client import Client


async def test_address():
    assert Client("localhost").address == "localhost"
