import threading


def work(path):
    print(path)


def start(number):
    threading.Thread(target=work, args=(f"part-{number}.txt",)).start()
    threading.Thread(target=work, args=("part-" + str(number),)).start()
    threading.Thread(target=work, args=("part-%d.txt" % number,)).start()
