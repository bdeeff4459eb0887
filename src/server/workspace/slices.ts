/** How long background work may keep the thread at a stretch, in milliseconds. */
const sliceMilliseconds = 15;

/** The pause between two slices, in milliseconds: a request passes through several turns of the event loop. */
const pauseMilliseconds = 4;

/** How long background work rests after an edit, in milliseconds: longer than between two keystrokes. */
const restMilliseconds = 250;

/** Cuts background work into slices, so that edits and requests wait for one slice at most. */
export interface Slices {
  /** Called between two steps of the work: resolves at once while the slice lasts, else when it is the work's turn again. */
  breathe(): Promise<void>;
  /** The user is typing: work rests until that pauses. */
  rest(): void;
}

/** `now` is a clock in milliseconds. */
export function createSlices(now: () => number): Slices {
  let start = Number.NEGATIVE_INFINITY;
  let restUntil = Number.NEGATIVE_INFINITY;
  return {
    async breathe() {
      if (now() - start < sliceMilliseconds && now() >= restUntil) return;
      do {
        const wait = Math.max(pauseMilliseconds, restUntil - now());
        await new Promise((resolve) => setTimeout(resolve, wait));
      } while (now() < restUntil);
      start = now();
    },
    rest() {
      restUntil = now() + restMilliseconds;
    },
  };
}
