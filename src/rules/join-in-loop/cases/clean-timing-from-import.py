from concurrent.futures import ThreadPoolExecutor
from time import monotonic


def latencies(pool: ThreadPoolExecutor, probes):
    samples = []
    for probe in probes:
        before = monotonic()
        pool.submit(probe).result()
        samples.append(monotonic() - before)
    return sorted(samples)
