import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright-core";
import { saveScreenshot } from "./screenshots.ts";
import { openSession, type SessionOptions } from "./session.ts";
import { countResults, type TestCounts } from "./tap.ts";

/** How long a whole run may take, in milliseconds, when nothing else is said; one takes half a minute by itself. */
const defaultRunMilliseconds = 1_200_000;

/** How many of the last lines a run that got stuck shows. */
const shownLines = 40;

export interface RunOptions extends SessionOptions {
  readonly extensionPath: string;
  readonly testsPath: string;
  readonly timeoutMilliseconds?: number;
  /** Receives each line that the workbench or an extension host logs, with its level, as it comes. */
  readonly onMessage?: (line: string, level: string) => void;
}

export interface RunResult extends TestCounts {
  /** 0 when the `run` of the tests resolved, 1 when it rejected. */
  readonly exitCode: number;
  /** Every line that the workbench and the extension hosts logged. */
  readonly lines: readonly string[];
  readonly milliseconds: number;
}

/**
 * Runs bundled tests in an extension host of the real editor.
 *
 * @throws when the run takes too long, with a screenshot in out/screenshots, and when page or server end early
 */
export async function runEditorTests(options: RunOptions): Promise<RunResult> {
  const start = performance.now();
  const lines: string[] = [];
  const exit = Promise.withResolvers<number>();
  const session = await openSession(options, async (page) => {
    await page.exposeFunction("codeAutomationLog", (level: string, args: readonly unknown[]) => {
      const added = logText(args).split("\n");
      lines.push(...added);
      for (const line of added) options.onMessage?.(line, level);
    });
    await page.exposeFunction("codeAutomationExit", exit.resolve);
  });
  const over = new AbortController();
  try {
    const limit = options.timeoutMilliseconds ?? defaultRunMilliseconds;
    const late = setTimeout(limit, null, { signal: over.signal });
    const exitCode = await Promise.race([exit.promise, session.broken, late]);
    if (exitCode === null) throw await stuck(session.page, limit, lines);
    return { exitCode, lines, milliseconds: performance.now() - start, ...countResults(lines) };
  } finally {
    over.abort();
    await session.close();
  }
}

/** What is said of a run that took too long: with a picture of the page and the last lines that it logged. */
async function stuck(page: Page, milliseconds: number, lines: readonly string[]): Promise<Error> {
  const picture = await saveScreenshot(page, "editor-tests-timeout").catch(() => "none");
  const last = lines.slice(-shownLines).join("\n");
  return new Error(`The tests did not end within ${milliseconds / 1000} s; screenshot: ${picture}\n${last}`);
}

/** The arguments of a console call as one text. */
function logText(args: readonly unknown[]): string {
  return args.map((argument) => (typeof argument === "string" ? argument : JSON.stringify(argument))).join(" ");
}
