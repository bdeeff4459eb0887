import asyncio
import subprocess


class Job:
    def run(self):
        print("working")


async def main():
    Job().run()


asyncio.run(main())
subprocess.run(["ls"])
