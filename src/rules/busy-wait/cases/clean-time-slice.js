export function work(queue, budget) {
  const end = performance.now() + budget;
  while (performance.now() < end && queue.length > 0) {
    queue.shift()();
  }
}
