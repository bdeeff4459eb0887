from multiprocessing import Pool


def render(scenes, load_scene, render_frame):
    for scene in scenes:
        with Pool(initializer=load_scene, initargs=(scene,)) as pool:
            pool.map(render_frame, scene.frames)
