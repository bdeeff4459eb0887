from multiprocessing import Process


async def render(scene, draw):
    process = Process(target=draw, args=(scene,))
    process.start()
    process.join()  # flag
    return process.exitcode
