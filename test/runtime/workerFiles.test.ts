import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { availableParallelism, loadavg } from "node:os";
import path from "node:path";
import { after as afterAll, test } from "node:test";
import { buildCommandLine } from "../cli/support/builtCommandLine.ts";
import { temporaryFolder } from "../cli/support/temporaryFolder.ts";
import { checkoutFile } from "../support/checkout.ts";
import { calmestRun, runTicking, type TickingRun } from "../support/ticking.ts";
import type { Page } from "../workbench/browser.ts";
import { findBrowser, workbenchFolder } from "../workbench/installation.mjs";
import { installNodePackages, nodeModules } from "./packages/install.mjs";

// Programs that `interleave check --fix` gives a worker with a file of its own, as they run before and after.

/** For how long the loop stands still before the fix at least, and after it at most, in milliseconds. */
const [standstill, unnoticed] = [300, 20];

/** The tick that the programs want, in milliseconds. */
const period = 10;

/** How often a fixed program runs at most until it is calm: a busy machine only ever makes a gap larger. */
const attempts = 8;

const commandLine = await buildCommandLine();
const folder = temporaryFolder();
const before = folder.resolve("before");
const after = folder.resolve("after");
for (const copy of [before, after]) {
  mkdirSync(copy);
  cpSync(checkoutFile("test/runtime/workers"), copy, { recursive: true });
  cpSync(checkoutFile("test/runtime/blocking/fixtures/ticking.mjs"), path.join(copy, "ticking.mjs"));
  cpSync(checkoutFile("test/runtime/cpu/idle.mjs"), path.join(copy, "idle.mjs"));
  writeFileSync(path.join(copy, "package.json"), '{ "type": "module", "dependencies": { "piscina": "*" } }');
  symlinkSync(nodeModules, path.join(copy, "node_modules"), "junction");
}
afterAll(async () => {
  await folder[Symbol.asyncDispose]();
  await commandLine[Symbol.asyncDispose]();
});
const options = ["--fix", "--unsafe-fixes", "--min-severity", "hint", "--no-cache"];
const { error } = await commandLine.run(["check", ".", ...options], { cwd: after });
assert.equal(error, "");

const cores = availableParallelism();
const [load = 0] = loadavg();
const isBusy =
  load > 2 * cores && `this machine is too busy to show it: a load of ${load.toFixed(1)} on ${cores} cores`;
const withoutPiscina = installNodePackages() ?? isBusy;

for (const file of ["pooled.mjs", "required.cjs"]) {
  test(`${file}: a pool of piscina gives the same, and the event loop goes on`, {
    skip: withoutPiscina,
  }, (t) => {
    const fixed = path.join(after, file);
    assert.match(readFileSync(fixed, "utf8"), /Pool\.run\(\[100_000_000\]\)/);
    const was = runTicking(process.execPath, path.join(before, file));
    const late = runTicking(process.execPath, path.join(before, "idle.mjs")).largestGap - period;
    const limit = unnoticed + Math.max(0, late);
    compare(was, calmestRun(process.execPath, fixed, limit, attempts), limit, (text) =>
      t.diagnostic(`${file}: ${text}`),
    );
  });
}

/** The page that computes when its button is clicked, and ticks meanwhile; or only ticks. */
async function tickingIn(page: Page, isClicked: boolean): Promise<TickingRun> {
  return page.evaluate(async (clicks) => {
    const period = 10;
    let last = performance.now();
    let largestGap = 0;
    const ticking = setInterval(() => {
      const now = performance.now();
      largestGap = Math.max(largestGap, now - last);
      last = now;
    }, period);
    const output = document.querySelector("output") as HTMLOutputElement;
    output.textContent = "";
    await new Promise((resolve) => setTimeout(resolve, 5 * period));
    if (clicks) document.querySelector("button")?.click();
    else setTimeout(() => (output.textContent = "idle"), 50 * period);
    while (output.textContent === "") await new Promise((resolve) => setTimeout(resolve, period));
    await new Promise((resolve) => setTimeout(resolve, 5 * period));
    clearInterval(ticking);
    return { result: output.textContent, largestGap };
  }, isClicked);
}

test("click.js: a Web Worker gives the same, and the page goes on", { skip: withoutBrowser() || isBusy }, async (t) => {
  const { launchBrowser } = await import("../workbench/browser.ts");
  await using server = await serve(folder.path);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/before/page.html`);
    const late = (await tickingIn(page, false)).largestGap - period;
    const limit = unnoticed + Math.max(0, late);
    const was = await tickingIn(page, true);
    await page.goto(`${server.origin}/after/page.html`);
    let best = await tickingIn(page, true);
    for (let attempt = 1; attempt < attempts && best.largestGap >= limit; attempt++) {
      const next = await tickingIn(page, true);
      if (next.largestGap < best.largestGap) best = next;
    }
    compare(was, best, limit, (text) => t.diagnostic(`click.js: ${text}`));
  } finally {
    await browser.close();
  }
});

function compare(was: TickingRun, is: TickingRun, limit: number, tell: (text: string) => void): void {
  const gaps = `${was.largestGap.toFixed(0)} ms → ${is.largestGap.toFixed(0)} ms, at most ${limit.toFixed(0)} ms`;
  tell(gaps);
  assert.equal(is.result, was.result);
  assert.ok(was.largestGap > standstill, gaps);
  assert.ok(is.largestGap < limit, gaps);
}

function withoutBrowser(): string | false {
  if (findBrowser() === undefined) return "this machine has no Chrome or Chromium";
  const driver = path.join(workbenchFolder, "node_modules", "playwright-core");
  return !existsSync(driver) && "its driver is not installed: node test/workbench/install.mjs";
}

const types: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" };

/** Serves the files of a folder on the loopback, as modules and workers of a page need. */
async function serve(root: string): Promise<AsyncDisposable & { readonly origin: string }> {
  const server = createServer(({ url = "/" }, response) => {
    const file = path.join(root, new URL(url, "http://localhost").pathname);
    const type = types[path.extname(file)];
    if (type === undefined || !existsSync(file)) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": type }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
