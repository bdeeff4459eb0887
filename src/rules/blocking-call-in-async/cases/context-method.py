import asyncio
import subprocess


class Deployment:
    def __init__(self, host):
        self.host = host

    async def start(self):
        subprocess.check_call(["ssh", self.host, "systemctl", "start", "web"])  # flag
        await asyncio.sleep(1)
