import asyncio

from client import Client


async def main():
    client = Client(asyncio.get_running_loop())
    client.get("https://example.org")  # flag message: get → requests.get
    client.close()  # flag message: close → time.sleep
    client.flush()  # flag message: flush → time.sleep
