from client import make


async def main():
    client = make()
    client.disconnect()  # flag certain message: Client.disconnect
