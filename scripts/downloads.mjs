// @ts-check
// Runs on Node.js 20.19 and newer with nothing installed.

/** The pauses before a download is tried again, in milliseconds. */
const pauses = [5_000, 30_000];

/**
 * Does what needs the network again after a while when it fails: a registry that is down for a moment, or a connection
 * that breaks, must not fail a whole run.
 *
 * @template T
 * @param {() => T} attempt
 * @param {(outcome: T) => string | null} problemOf why it is to be tried again; null when it has succeeded
 * @returns {T} the last outcome, good or bad
 */
export function tryDownload(attempt, problemOf) {
  let outcome = attempt();
  for (const pause of pauses) {
    const problem = problemOf(outcome);
    if (problem === null) return outcome;
    console.log(`Again in ${pause / 1000} s, because ${problem}`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    outcome = attempt();
  }
  return outcome;
}
