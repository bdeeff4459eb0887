import type { Timeline } from "../../../src/simulation/timeline.ts";

/**
 * The program of a worker that has its answers ready: for each number of tasks, the timelines before and after the fix.
 * It takes so many milliseconds for an answer.
 */
export function sampleWorker(
  answers: Readonly<Record<number, readonly [before: Timeline, after: Timeline]>>,
  milliseconds = 0,
): string {
  return `
const answers = ${JSON.stringify(answers)};
self.onmessage = ({ data }) => {
  const end = performance.now() + ${milliseconds};
  while (performance.now() < end) {}
  const [before, after] = answers[data.settings.tasks ?? 4] ?? answers[4];
  const speedUp = before.makespan / after.makespan;
  const comparison = { before, after, isAlike: false, speedUp, bounds: [speedUp * 0.8, speedUp * 1.1], differences: [
    { state: "join", before: before.makespan, after: after.makespan },
  ] };
  self.postMessage({ kind: "simulated", outcome: { before, after, comparison } });
};
`;
}
