import threading


def probe_sensors(sensors):
    for sensor in sensors:
        thread = threading.Thread(target=sensor.measure)
        thread.start()
        try:
            print("measuring", sensor.name)
        finally:
            thread.join()  # flag
