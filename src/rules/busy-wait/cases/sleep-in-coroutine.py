import time


class Client:
    connected = False

    async def wait_connected(self):
        while not self.connected:  # flag message: stops the event loop
            time.sleep(0.1)
        return self
