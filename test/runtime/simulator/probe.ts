import { measure } from "./realRun.ts";

/**
 * How long one round of a countdown takes right now, in nanoseconds, when so many processes count down at once. A machine
 * that others use is slower at some times than at others, and its cores may be threads of one core.
 */
export function probe(processes: number): number {
  return measure("python", processes === 1 ? alone : beside(processes), 1);
}

const alone = `import time
n = 0

def spin(n):
    while n > 0:
        n -= 1

spin(200_000)
start = time.perf_counter()
spin(3_000_000)
print((time.perf_counter() - start) / 3_000_000 * 1e9)`;

function beside(processes: number): string {
  return `import multiprocessing as m, time

def spin(n):
    while n > 0:
        n -= 1

def work(barrier, results):
    spin(200_000)
    barrier.wait()
    start = time.perf_counter()
    spin(3_000_000)
    results.put(time.perf_counter() - start)

barrier, results = m.Barrier(${processes}), m.Queue()
children = [m.Process(target=work, args=(barrier, results)) for i in range(${processes})]
for child in children: child.start()
times = [results.get() for child in children]
for child in children: child.join()
print(max(times) / 3_000_000 * 1e9)`;
}
