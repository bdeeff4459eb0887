from threading import Thread


def save(report, write):
    worker = Thread(target=write, args=(report, "out"), kwargs={"mode": "w"}, daemon=True)
    worker.start()
    worker.join()  # flag
    print("saved")
