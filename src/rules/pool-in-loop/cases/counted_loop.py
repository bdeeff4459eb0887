from concurrent.futures import ProcessPoolExecutor


def simulate(step, particles):
    for _ in range(100):
        with ProcessPoolExecutor() as pool:  # flag
            particles = list(pool.map(step, particles))
    return particles
