import { describeError } from "./describeError.ts";

/** How long one test may take, in milliseconds, when it says nothing else: longer than one wait that is in vain. */
const defaultTestMilliseconds = 300_000;

export interface TestOptions {
  readonly timeoutMilliseconds?: number;
}

interface EditorTest extends TestOptions {
  readonly name: string;
  readonly body: () => unknown;
}

const tests: EditorTest[] = [];

/** Collects a test; tests run one after another, in the order in which they were collected. */
export function test(name: string, body: () => unknown, options: TestOptions = {}): void {
  tests.push({ name, body, ...options });
}

/**
 * Runs every collected test and prints the Test Anything Protocol to the console: what an extension host calls.
 *
 * The bundle that `extensionTestsPath` names exports this function after importing its suites.
 *
 * @throws when a test failed or when there was none, which makes the editor's exit code 1
 */
export async function run(): Promise<void> {
  console.log(`1..${tests.length}`);
  let failed = 0;
  for (const [index, one] of tests.entries()) {
    const start = performance.now();
    const failure = await outcome(one);
    const line = `${index + 1} - ${one.name} # ${Math.round(performance.now() - start)} ms`;
    console.log(failure === undefined ? `ok ${line}` : `not ok ${line}\n${indent(failure)}`);
    if (failure !== undefined) failed += 1;
  }
  if (tests.length === 0) throw new Error("no test was collected");
  if (failed > 0) throw new Error(`${failed} of ${tests.length} tests failed`);
}

/** The failure of a test in words, or undefined when it passed. */
async function outcome(one: EditorTest): Promise<string | undefined> {
  try {
    await withinTime(one);
    return undefined;
  } catch (error) {
    return describeError(error);
  }
}

async function withinTime(one: EditorTest): Promise<void> {
  const limit = one.timeoutMilliseconds ?? defaultTestMilliseconds;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const expiry = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${limit} ms`)), limit);
  });
  try {
    await Promise.race([one.body(), expiry]);
  } finally {
    clearTimeout(timer);
  }
}

/** TAP's diagnostics: each line after `# `, so that no line of a failure reads as a result. */
function indent(text: string): string {
  return text.replace(/^/gm, "#   ");
}
