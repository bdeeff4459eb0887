import { spawn } from "node:child_process";
import { build, type Plugin } from "esbuild";
import { copyAssets } from "../../../scripts/bundle/assets.mjs";
import { cliBuild } from "../../../scripts/bundle/cli.mjs";
import { writeConceptLibraries } from "../../../scripts/bundle/concepts.mjs";
import { generateRegistry } from "../../../scripts/generateRegistry.mjs";
import { checkoutFile } from "../../support/checkout.ts";
import { type TemporaryFolder, temporaryFolder } from "./temporaryFolder.ts";

/** How a run of the command line ended. */
export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

export interface RunOptions {
  readonly cwd: string;
  /** Standard input; nothing unless it is given. */
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The bundle as users run it. */
export interface BuiltCommandLine extends AsyncDisposable {
  /** The absolute path of `cli.js`. */
  readonly program: string;
  run(given: readonly string[], options: RunOptions): Promise<Outcome>;
}

/** Bundles the command line into a folder of its own, so that no other test runs while half of it is written; `plugins` change it. */
export async function buildCommandLine(plugins: readonly Plugin[] = []): Promise<BuiltCommandLine> {
  const root = checkoutFile();
  const folder: TemporaryFolder = temporaryFolder({ "package.json": `{ "type": "module" }` });
  generateRegistry(root);
  copyAssets(root, folder.path);
  writeConceptLibraries(root, folder.path);
  await build({ ...cliBuild(root), outdir: folder.path, plugins: [...plugins] });
  const program = folder.resolve("cli.js");
  return {
    program,
    run: (given, options) => runProgram([program, ...given], withCache(options, folder.resolve("cache"))),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

/** No test may leave something in the folders of whoever runs it. */
function withCache(options: RunOptions, folder: string): RunOptions {
  return { ...options, environment: { XDG_CACHE_HOME: folder, ...options.environment } };
}

/** The language of messages must not depend on the machine that tests run on. */
const environment = { ...process.env, LC_ALL: "", LC_MESSAGES: "", LANG: "C" };

function runProgram(given: readonly string[], options: RunOptions): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, given, {
      cwd: options.cwd,
      env: { ...environment, ...options.environment },
    });
    const out: Buffer[] = [];
    const error: Buffer[] = [];
    child.stdout.on("data", (chunk) => out.push(chunk));
    child.stderr.on("data", (chunk) => error.push(chunk));
    child.on("error", reject);
    child.on("close", (status) => {
      resolve({ status, out: Buffer.concat(out).toString(), error: Buffer.concat(error).toString() });
    });
    child.stdin.end(options.input ?? "");
  });
}
