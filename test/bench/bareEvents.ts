/**
 * The barest simulator that there can be, as a yardstick: processes are generators that ask for the next time, a heap
 * orders them, and what happens is written down. Runs that many events.
 */
export function runBareEvents(count: number): number {
  const processes = Array.from({ length: 64 }, (_, index) => waiting(index));
  const heap: Resumption[] = processes.map((_, process) => ({ time: 0, process }));
  const seen: { readonly process: number; readonly start: number; readonly end: number }[] = [];
  let now = 0;
  while (seen.length < count) {
    const { time, process } = take(heap);
    now = time;
    const delay = processes[process]?.next().value ?? 1;
    seen.push({ process, start: now, end: now + delay });
    add(heap, { time: now + delay, process });
  }
  return now;
}

interface Resumption {
  readonly time: number;
  readonly process: number;
}

function* waiting(seed: number): Generator<number, never> {
  for (let state = seed + 1; ; ) {
    state = (state * 48_271) % 2_147_483_647;
    yield 1 + (state % 1_000);
  }
}

function add(heap: Resumption[], resumption: Resumption): void {
  let at = heap.length;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent] as Resumption;
    if (above.time <= resumption.time) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = resumption;
}

function take(heap: Resumption[]): Resumption {
  const first = heap[0] as Resumption;
  const last = heap.pop() as Resumption;
  if (heap.length === 0) return first;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    const right = heap[child + 1];
    if (right && right.time < (heap[child] as Resumption).time) child++;
    if ((heap[child] as Resumption).time >= last.time) break;
    heap[at] = heap[child] as Resumption;
    at = child;
  }
  heap[at] = last;
  return first;
}
