/** How often the server may die within the window below before we stop starting it again. */
const maximumRestarts = 5;

/** In milliseconds. Long enough for servers that stop answering, which is noticed after a minute each time. */
const windowLength = 10 * 60_000;

/** The wait before the second of several restarts, in milliseconds; it doubles with each further one. */
const firstWait = 500;

/** Decides whether a server that died is started again. */
export interface RestartPolicy {
  /** The milliseconds to wait before the next start; null when it has died too often. */
  next(): number | null;
  /** The user wants another try: earlier deaths do not count. */
  forgive(): void;
}

/** The first death is answered at once, because a document waits; later ones ever more slowly. */
export function createRestartPolicy(now: () => number): RestartPolicy {
  let deaths: number[] = [];
  return {
    next() {
      const time = now();
      deaths = [...deaths.filter((death) => time - death < windowLength), time];
      const earlier = deaths.length - 1;
      if (earlier >= maximumRestarts) return null;
      return earlier === 0 ? 0 : firstWait * 2 ** (earlier - 1);
    },
    forgive() {
      deaths = [];
    },
  };
}
