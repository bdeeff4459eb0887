from multiprocessing import Process


def run_simulations(scenarios, simulate):
    for scenario in scenarios:
        p = Process(target=simulate, args=(scenario,))
        p.start()
        p.join()  # one at a time, each of them needs most of the memory
