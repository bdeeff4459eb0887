from anyio import create_task_group


async def push_all(devices, firmware):
    for device in devices:
        async with create_task_group() as tg:  # flag
            tg.start_soon(device.flash, firmware)
    print("updated", len(devices), "devices")
