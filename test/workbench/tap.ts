/** What a run of the in-editor tests reported. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  /** The failed tests, each with its name and the lines that explain it. */
  readonly failures: readonly string[];
}

/**
 * Counts the results among lines of the Test Anything Protocol, as `test/editor/support/runner.ts` prints them.
 *
 * Other lines between them are ignored; a planned test without a result counts as failed.
 */
export function countResults(lines: readonly string[]): TestCounts {
  const failures: string[] = [];
  let planned = 0;
  let passed = 0;
  let explaining = false;
  for (const line of lines) {
    planned = Number(/^1\.\.(\d+)$/.exec(line)?.[1] ?? planned);
    if (line.startsWith("ok ")) passed += 1;
    if (explaining && line.startsWith("#   ")) failures.push(`${failures.pop()}\n${line}`);
    else explaining = line.startsWith("not ok ");
    if (line.startsWith("not ok ")) failures.push(line);
  }
  for (let number = passed + failures.length + 1; number <= planned; number += 1) {
    failures.push(`not ok ${number} - gave no result`);
  }
  return { passed, failed: failures.length, failures };
}
