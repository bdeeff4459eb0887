import multiprocessing


def work(file, name):
    file.write(name)


def main():
    context = multiprocessing.get_context("fork")
    report = open("report.txt", "w")
    child = context.Process(target=work, args=(report, "child"))  # flag certain
    child.start()
    report.write("parent")
    child.join()
