from concurrent.futures import ProcessPoolExecutor


def simulate(step, particles):
    with ProcessPoolExecutor() as pool:
        for _ in range(100):
            particles = list(pool.map(step, particles))
    return particles
