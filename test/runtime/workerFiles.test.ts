import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { after as afterAll, type TestContext, test } from "node:test";
import { buildCommandLine } from "../cli/support/builtCommandLine.ts";
import { temporaryFolder } from "../cli/support/temporaryFolder.ts";
import { checkoutFile } from "../support/checkout.ts";
import { type CalmRun, calmRun, runTicking, standstill, type TickingRun, unnoticedAfter } from "../support/ticking.ts";
import type { Page } from "../workbench/browser.ts";
import { findBrowser, workbenchFolder } from "../workbench/installation.mjs";
import { installNodePackages, nodeModules } from "./packages/install.mjs";

// Programs that `interleave check --fix` gives a worker with a file of its own, as they run before and after.

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

const withoutPiscina = installNodePackages() ?? false;

for (const file of ["pooled.mjs", "required.cjs"]) {
  test(`${file}: a pool of piscina gives the same, and the event loop goes on`, {
    skip: withoutPiscina,
  }, async (t) => {
    const fixed = path.join(after, file);
    assert.match(readFileSync(fixed, "utf8"), /Pool\.run\(\[100_000_000\]\)/);
    const was = runTicking(process.execPath, path.join(before, file));
    const is = await calmRun(
      unnoticedAfter(was),
      () => runTicking(process.execPath, fixed),
      () => runTicking(process.execPath, path.join(before, "idle.mjs")),
    );
    compare(t, file, was, is);
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

test("click.js: a Web Worker gives the same, and the page goes on", { skip: withoutBrowser() }, async (t) => {
  const { launchBrowser } = await import("../workbench/browser.ts");
  await using server = await serve(folder.path);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/before/page.html`);
    const was = await tickingIn(page, true);
    await page.goto(`${server.origin}/after/page.html`);
    const is = await calmRun(
      unnoticedAfter(was),
      () => tickingIn(page, true),
      () => tickingIn(page, false),
    );
    compare(t, "click.js", was, is);
  } finally {
    await browser.close();
  }
});

function compare(t: TestContext, file: string, was: TickingRun, { best: is, disturbance }: CalmRun): void {
  const limit = unnoticedAfter(was);
  const gaps = `${was.largestGap.toFixed(0)} ms → ${is.largestGap.toFixed(0)} ms, at most ${limit.toFixed(0)} ms`;
  t.diagnostic(`${file}: ${gaps}`);
  assert.equal(is.result, was.result);
  assert.ok(was.largestGap > standstill, gaps);
  if (disturbance !== null) t.skip(disturbance);
  else assert.ok(is.largestGap < limit, gaps);
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
