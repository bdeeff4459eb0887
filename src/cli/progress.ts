/** Counts files on one line of a terminal. */
export interface Progress {
  advance(): void;
  /** Removes the line. */
  clear(): void;
}

/** More often than this, in milliseconds, nobody can read it. */
const interval = 100;
const eraseLine = "\r\u001b[2K";

/**
 * `show` writes to the terminal, `now` gives milliseconds. The line first appears after one interval, so that a quick
 * run shows none.
 */
export function createProgress(show: (text: string) => void, total: number, now: () => number): Progress {
  let done = 0;
  let shownAt = now();
  let isShown = false;
  return {
    advance() {
      done++;
      const time = now();
      if (time - shownAt < interval) return;
      shownAt = time;
      isShown = true;
      show(`${eraseLine}${done}/${total} (${Math.floor((done / total) * 100)} %)`);
    },
    clear() {
      if (isShown) show(eraseLine);
      isShown = false;
    },
  };
}

/** Progress that nobody sees. */
export const noProgress: Progress = { advance() {}, clear() {} };
