import multiprocessing


def work(number):
    print(number)


processes = []
for number in range(4):
    process = multiprocessing.Process(target=work, args=(number,))
    process.start()  # flag
    processes.append(process)

for process in processes:
    process.join()
