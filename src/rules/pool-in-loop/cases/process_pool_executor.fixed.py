import concurrent.futures


def render(scenes, render_frame):
    with concurrent.futures.ProcessPoolExecutor() as executor:
        for scene in scenes:
            for frame in executor.map(render_frame, scene.frames):
                frame.save()
