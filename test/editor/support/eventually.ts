/** How long a condition may take to hold, in milliseconds, when nothing else is said: no measure, the end of a hang. */
const defaultMilliseconds = 120_000;

/** How long to wait between two looks, in milliseconds. */
const pauseMilliseconds = 50;

/**
 * Waits until a value satisfies a condition, looking at it again and again, for what has no event to await.
 *
 * @returns the first value that satisfied it
 * @throws with the last value when the time is over
 */
export async function eventually<T>(
  what: string,
  read: () => T | Promise<T>,
  holds: (value: T) => boolean,
  limitMilliseconds = defaultMilliseconds,
): Promise<T> {
  const end = performance.now() + limitMilliseconds;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (performance.now() > end) throw new Error(`waited in vain for ${what}; last value: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
  }
}
