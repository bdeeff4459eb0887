import pump


class WaterPump(pump.Pump):
    async def run(self):
        self.start()  # flag message: settle → time.sleep
