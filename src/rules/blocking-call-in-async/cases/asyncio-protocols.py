import asyncio
import time


class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        time.sleep(0.1)  # flag
        self.transport.write(data)


class Ticks(asyncio.DatagramProtocol):
    def datagram_received(self, data, address):
        self.log(data, address)  # flag

    def log(self, data, address):
        time.sleep(0.1)
        print(data, address)


class Client:
    def data_received(self, data):
        time.sleep(0.1)
        return data


async def main():
    loop = asyncio.get_running_loop()
    await loop.create_server(Echo, "127.0.0.1", 9000)
    await loop.create_datagram_endpoint(Ticks, local_addr=("127.0.0.1", 9001))
