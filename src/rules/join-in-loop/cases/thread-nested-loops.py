from threading import Thread


def render(scenes, draw):
    for scene in scenes:
        print("rendering", scene.name)
        for camera in scene.cameras:
            thread = Thread(target=draw, args=(scene, camera))
            thread.start()
            thread.join()  # flag
        scene.close()
