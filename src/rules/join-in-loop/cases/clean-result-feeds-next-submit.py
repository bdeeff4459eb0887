from concurrent.futures import ProcessPoolExecutor


def evolve(population, generations, breed):
    with ProcessPoolExecutor() as pool:
        for _ in range(generations):
            future = pool.submit(breed, population)
            population = future.result()
    return population
