from threading import Thread


def render(scenes, draw):
    for scene in scenes:
        print("rendering", scene.name)
        threads = []
        for camera in scene.cameras:
            thread = Thread(target=draw, args=(scene, camera))
            threads.append(thread)
            thread.start()
        for thread in threads:
            thread.join()
        scene.close()
