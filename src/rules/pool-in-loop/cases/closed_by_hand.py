import multiprocessing


def render(scenes, render_frame):
    for scene in scenes:
        pool = multiprocessing.Pool(processes=4)  # flag
        pool.map(render_frame, scene.frames)
        pool.close()
        pool.join()
