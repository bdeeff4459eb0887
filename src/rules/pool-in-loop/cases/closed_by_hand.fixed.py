import multiprocessing


def render(scenes, render_frame):
    pool = multiprocessing.Pool(processes=4)
    for scene in scenes:
        pool.map(render_frame, scene.frames)
    pool.close()
    pool.join()
