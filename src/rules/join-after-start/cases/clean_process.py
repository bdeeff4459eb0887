import multiprocessing


def render(scene, draw):
    process = multiprocessing.Process(target=draw, args=(scene,))
    process.start()
    process.join()
