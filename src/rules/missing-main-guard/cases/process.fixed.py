import multiprocessing


def work(number):
    print(number)


processes = []
if __name__ == "__main__":
    for number in range(4):
        process = multiprocessing.Process(target=work, args=(number,))
        process.start()
        processes.append(process)

    for process in processes:
        process.join()
