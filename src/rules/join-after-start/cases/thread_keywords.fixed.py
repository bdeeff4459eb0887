from threading import Thread


def save(report, write):
    write(report, "out", mode="w")
    print("saved")
