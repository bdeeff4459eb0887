from asyncio import create_task, run


async def collect(sensors):
    readings = []
    tasks = []
    for sensor in sensors:
        task = create_task(sensor.read(), name=sensor.name)
        tasks.append(task)
    for task in tasks:
        readings.append(await task)
    return readings
