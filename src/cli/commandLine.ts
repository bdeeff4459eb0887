import { CommanderError } from "commander";
import { rules } from "../rules/registry.generated.ts";
import { createProgram } from "./arguments.ts";
import { readAsset } from "./assets.ts";
import { runCheck } from "./commands/check.ts";
import { explain } from "./commands/explain.ts";
import { formatRules } from "./commands/rules.ts";
import { runSimulate } from "./commands/simulate.ts";
import { localeOf } from "./locale.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usageError.ts";

/** Exit statuses, as the documentation promises them. */
const succeeded = 0;
const misused = 2;

/** Runs one command line (without the program's own name) and gives its exit status. Never rejects. */
export async function runCommandLine(given: readonly string[], terminal: Terminal): Promise<number> {
  let status = succeeded;
  const written: Promise<void>[] = [];
  const program = createProgram(
    {
      async check(options) {
        status = await runCheck(options, terminal);
      },
      rules: (format, locale) => terminal.out.write(formatRules(rules, format, locale)),
      explain: async (id, locale) => terminal.out.write(await explain(id, rules, locale, readAsset)),
      simulate: (options) => runSimulate(options, terminal),
      // Loaded only here, because the rest of the command line starts faster without it.
      serve: async () => (await import("../server/node/stdio.ts")).startStdioServer(),
    },
    localeOf(terminal.environment),
    {
      writeOut: (text) => void written.push(terminal.out.write(text)),
      writeErr: (text) => void written.push(terminal.error.write(text)),
    },
  );
  try {
    await program.parseAsync(given, { from: "user" });
  } catch (error) {
    status = await statusOf(error, terminal);
  }
  await Promise.all(written);
  return status;
}

/** Help and the version end the parser with an error of status 0; what it complains about it has printed itself. */
async function statusOf(error: unknown, terminal: Terminal): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? succeeded : misused;
  if (error instanceof UsageError) await terminal.error.write(`error: ${error.message}\n`);
  else await terminal.error.write(`internal error: ${error instanceof Error ? error.stack : String(error)}\n`);
  return misused;
}
