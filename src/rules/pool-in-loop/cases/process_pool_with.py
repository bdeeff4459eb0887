from multiprocessing import Pool


def render(scenes, render_frame):
    frames = []
    for scene in scenes:
        with Pool(4) as pool:  # flag
            frames.extend(pool.map(render_frame, scene.frames))
    return frames
