import concurrent.futures


def render(scenes, render_frame):
    for scene in scenes:
        with concurrent.futures.ProcessPoolExecutor() as executor:  # flag
            for frame in executor.map(render_frame, scene.frames):
                frame.save()
