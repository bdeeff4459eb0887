/** Something that happens at a simulated time. */
export interface TimedEvent {
  readonly time: number;
  readonly sequence: number;
  readonly run: () => void;
  isCancelled: boolean;
}

/** Events by time; those of one time in the order in which they were added. */
export interface EventQueue {
  add(time: number, run: () => void): TimedEvent;
  /** Takes the next event that was not cancelled; null when there is none. */
  next(): TimedEvent | null;
  /** When the next one happens that was not cancelled; infinite when there is none. */
  nextTime(): number;
}

/** A binary heap: adding and taking cost the logarithm of what is in it. */
export function createEventQueue(): EventQueue {
  const heap: TimedEvent[] = [];
  let sequence = 0;
  const isBefore = (left: TimedEvent, right: TimedEvent) =>
    left.time < right.time || (left.time === right.time && left.sequence < right.sequence);

  function rise(index: number): void {
    const event = heap[index] as TimedEvent;
    let at = index;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent] as TimedEvent;
      if (!isBefore(event, above)) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = event;
  }

  function sink(event: TimedEvent): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      const right = heap[child + 1];
      if (right && isBefore(right, heap[child] as TimedEvent)) child++;
      const smaller = heap[child] as TimedEvent;
      if (!isBefore(smaller, event)) break;
      heap[at] = smaller;
      at = child;
    }
    heap[at] = event;
  }

  function take(): TimedEvent | null {
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last) return null;
    if (heap.length > 0) sink(last);
    return first;
  }

  return {
    add(time, run) {
      const event = { time, sequence: sequence++, run, isCancelled: false };
      heap.push(event);
      rise(heap.length - 1);
      return event;
    },
    next() {
      let event = take();
      while (event?.isCancelled) event = take();
      return event;
    },
    nextTime() {
      while (heap[0]?.isCancelled) take();
      return heap[0]?.time ?? Number.POSITIVE_INFINITY;
    },
  };
}
