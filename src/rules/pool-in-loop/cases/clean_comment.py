from multiprocessing import Pool


def render(scenes, render_frame):
    # Scenes run sequentially, and fresh processes give their memory back.
    for scene in scenes:
        with Pool(4) as pool:
            pool.map(render_frame, scene.frames)
