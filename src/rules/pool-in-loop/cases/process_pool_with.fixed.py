from multiprocessing import Pool


def render(scenes, render_frame):
    frames = []
    with Pool(4) as pool:
        for scene in scenes:
            frames.extend(pool.map(render_frame, scene.frames))
    return frames
