from multiprocessing import Process


def run_rounds(rounds, play):
    for matches in rounds:
        processes = []
        for match in matches:
            process = Process(target=play, args=(match,))
            process.start()
            processes.append(process)
        for process in processes:
            process.join()
        print("round is over")
