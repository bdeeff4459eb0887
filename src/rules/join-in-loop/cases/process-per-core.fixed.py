import multiprocessing


def count_primes(start, step, limit, totals):
    totals[start] = sum(
        all(n % d for d in range(2, int(n**0.5) + 1)) for n in range(2 + start, limit, step)
    )


def main():
    cores = multiprocessing.cpu_count()
    totals = multiprocessing.Array("l", cores)
    processes = []
    for core in range(cores):
        p = multiprocessing.Process(target=count_primes, args=(core, cores, 100_000, totals))
        processes.append(p)
        p.start()
    for p in processes:
        p.join()
    print(sum(totals))


if __name__ == "__main__":
    main()
