from asyncio import create_task, run


async def collect(sensors):
    readings = []
    for sensor in sensors:
        task = create_task(sensor.read(), name=sensor.name)
        readings.append(await task)  # flag
    return readings
