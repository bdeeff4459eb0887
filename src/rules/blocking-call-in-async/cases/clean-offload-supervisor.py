import shutil


class Backup:
    def __init__(self, coresys):
        self.coresys = coresys

    async def remove(self, folder):
        await self.sys_run_in_executor(shutil.rmtree, folder)
