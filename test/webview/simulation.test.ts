import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { after, before, suite, test } from "node:test";
import { compare } from "../../src/simulation/compare.ts";
import { defaultSettings } from "../../src/simulation/settings.ts";
import { simulate } from "../../src/simulation/simulate.ts";
import { simulatorOf } from "../../src/webview/messages/timeline.ts";
import { busyPrograms } from "../bench/simulatorSpeed.ts";
import { checkoutFile } from "../support/checkout.ts";
import { type Browser, launchBrowser } from "../workbench/browser.ts";
import { screenshotFile } from "../workbench/screenshots.ts";
import { type AppOptions, type AppPage, openApp } from "./appPage.ts";
import { assertAccessible } from "./axe.ts";
import { comesTrue } from "./support/comesTrue.ts";
import { realSubject, realWorker } from "./support/realSubject.ts";
import { themeKinds } from "./themes.ts";

// The panel with the worker that ships, on programs as the server extracts them.

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

const downloader = readFileSync(checkoutFile("examples/python/downloader.py"), "utf8");

async function withProgram(
  file: string,
  text: string,
  options: Partial<AppOptions>,
  body: (app: AppPage) => Promise<void>,
): Promise<void> {
  const app = await openApp(browser, { app: "timeline", viewport: { width: 1100, height: 1100 }, ...options });
  await app.waitForSent("ready");
  const real = realSubject(file, text);
  for (const name of [simulatorOf(real.subject), "files"] as const) {
    await app.post({ type: "worker", name, script: realWorker(name) });
  }
  await app.post({ type: "subject", ...real });
  await app.page.locator(".half").first().waitFor();
  await body(app);
  await app.close();
}

suite("pictures of a real program", () => {
  for (const theme of themeKinds) {
    for (const locale of ["en", "zh-cn"] as const) {
      test(`${theme}, ${locale}`, () =>
        withProgram("downloader.py", downloader, { theme, locale, deviceScaleFactor: 2 }, async (app) => {
          await app.page.locator(".before .bar.state-join").first().click();
          await app.page.mouse.move(0, 0);
          await app.page.screenshot({ path: await screenshotFile(`program-${theme}-${locale}`), fullPage: true });
          await assertAccessible(app.page, "a real program");
        }));
    }
  }
});

test("Chromium simulates as Node does, byte for byte", () =>
  withProgram("downloader.py", downloader, {}, async (app) => {
    const { subject } = realSubject("downloader.py", downloader);
    assert.ok(subject.after);
    const settings = defaultSettings(subject.before.runtime);
    const here = compare(simulate(subject.before, settings), simulate(subject.after, settings));
    const there = await app.page.evaluate(
      ([script, task]) =>
        new Promise<{ outcome: { comparison: unknown } }>((resolve) => {
          const worker = new Worker(URL.createObjectURL(new Blob([String(script)])));
          worker.addEventListener("message", ({ data }) => resolve(data));
          worker.postMessage(task);
        }),
      [realWorker(simulatorOf(subject)), { subject, settings }] as const,
    );
    assert.equal(JSON.stringify(there.outcome.comparison), JSON.stringify(here));
  }));

test("a deadlock is said, with who waits for whom", () => {
  const crossed = `import threading
import time

a = threading.Lock()
b = threading.Lock()


def first():
    with a:
        time.sleep(0.01)
        with b:
            print("both")


def second():
    with b:
        time.sleep(0.01)
        with a:
            print("both")


threads = [threading.Thread(target=first), threading.Thread(target=second)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`;
  return withProgram("crossed.py", crossed, {}, async (app) => {
    await app.page.locator(".message-deadlock").first().waitFor();
    await app.page.screenshot({ path: await screenshotFile("deadlock"), fullPage: true });
    await assertAccessible(app.page, "deadlock");
  });
});

test("a runtime without the GIL is one choice away", () => {
  const computing = `import threading


def count():
    total = 0
    for i in range(1_000_000):
        total += i


threads = [threading.Thread(target=count) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`;
  return withProgram("computing.py", computing, {}, async (app) => {
    const runtime = app.page.getByRole("combobox", { name: "Runtime" });
    await app.page.locator(".bar.state-gil").first().waitFor();
    await runtime.selectOption("python-free-threaded");
    await app.page.locator(".bar.state-gil").first().waitFor({ state: "detached" });
  });
});

test("an assumption is changed where it is listed", () =>
  withProgram("downloader.py", downloader, {}, async (app) => {
    const title = app.page.getByRole("heading", { name: /^Your code/ });
    const earlier = await title.innerText();
    await app.page.locator(".assumptions > summary").click();
    const input = app.page.getByRole("spinbutton", { name: /urlretrieve/ });
    await input.fill("500");
    await input.press("Tab");
    await app.page.waitForFunction(
      (text) => document.querySelector<HTMLElement>(".before h2")?.innerText !== text,
      earlier,
    );
    assert.notEqual(await title.innerText(), earlier);
  }));

/** Begins to note how long each frame takes. */
const noteFrames = `
  globalThis.frames = [];
  let last = performance.now();
  const tick = (now) => { frames.push(now - last); last = now; requestAnimationFrame(tick); };
  requestAnimationFrame(tick);
`;

/** Moves a slider about, and gives the longest frame until the last simulation is drawn, in milliseconds. */
async function drag({ page }: AppPage): Promise<number> {
  const cores = page.getByRole("slider", { name: "Cores" });
  await cores.focus();
  await page.evaluate("frames.length = 0");
  for (const key of ["End", "Home", ...Array(4).fill("ArrowRight"), ...Array(2).fill("ArrowLeft")])
    await page.keyboard.press(key);
  await comesTrue(async () => assert.equal(await cores.getAttribute("aria-valuetext"), "3"));
  await page.locator("main[aria-busy=false]").waitFor();
  return page.evaluate<number>("Math.max(0, ...frames)");
}

/** What a frame may take, in milliseconds: drawing some thousand bars takes a tenth, simulating them much longer. */
const mostMilliseconds = 1_000;

/** How often the slider is dragged until no frame is long: others that use the machine only ever make one longer. */
const drags = 8;

test("dragging a slider over a program with thousands of events keeps the page alive", () => {
  const [busy] = busyPrograms;
  assert.ok(busy);
  return withProgram("busy.py", busy.text, {}, async (app) => {
    await app.page.evaluate(noteFrames);
    let longest = await drag(app);
    for (let count = 1; count < drags && longest >= mostMilliseconds; count++)
      longest = Math.min(longest, await drag(app));
    assert.ok(longest < mostMilliseconds, `a frame took ${longest} ms`);
  });
});

test("the worker for files is loaded when it is needed", async () => {
  const app = await openApp(browser, { app: "timeline" });
  await app.waitForSent("ready");
  const real = realSubject("downloader.py", downloader);
  const name = simulatorOf(real.subject);
  await app.post({ type: "worker", name, script: realWorker(name) });
  await app.post({ type: "subject", ...real });
  await app.page.getByRole("button", { name: "Table (CSV)" }).click();
  assert.equal((await app.waitForSent("needWorker")).name, "files");
  await app.post({ type: "worker", name: "files", script: realWorker("files") });
  assert.equal((await app.waitForSent("save")).name, "downloader.csv");
  await app.close();
});

suite("exports", () => {
  const saved = (app: AppPage, button: string) =>
    app.sentAfter("save", () => app.page.getByRole("button", { name: button, exact: true }).click());

  test("the picture as SVG is drawn by itself, and PNG has its pixels", () =>
    withProgram("downloader.py", downloader, {}, async (app) => {
      const svg = await saved(app, "Picture (SVG)");
      assert.equal(svg.name, "downloader.svg");
      const text = String(svg.content);
      writeFileSync((await screenshotFile("export")).replace(/png$/, "svg"), text);
      assert.doesNotMatch(text, /var\(|href|style=/, "it depends on nothing outside");
      const problem = await app.page.evaluate((source) => {
        const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
        return parsed.querySelector("parsererror")?.textContent ?? "";
      }, text);
      assert.equal(problem, "");

      assert.equal((await saved(app, "Picture (PNG)")).name, "downloader.png");
      const bytes = Buffer.from(
        await app.page.evaluate(() => {
          const { sentMessages } = globalThis as unknown as { sentMessages: { name: string; content: Uint8Array }[] };
          return [...(sentMessages.find(({ name }) => name === "downloader.png")?.content ?? [])];
        }),
      );
      writeFileSync(await screenshotFile("export"), bytes);
      assert.deepEqual([...bytes.subarray(1, 4)], [...Buffer.from("PNG")]);
      assert.equal(bytes.readUInt32BE(16), 2400);
    }));

  test("trace, table and settings", () =>
    withProgram("downloader.py", downloader, {}, async (app) => {
      await app.page.getByRole("slider", { name: "Cores" }).press("ArrowRight");
      const { traceEvents } = JSON.parse(String((await saved(app, "Trace (Chrome, Perfetto)")).content));
      assert.ok(traceEvents.some(({ args }: { args?: { name?: string } }) => args?.name === "After the fix"));
      const csv = String((await saved(app, "Table (CSV)")).content);
      assert.match(csv, /^before,\d+,\d+,MainThread,main,join,/m);
      const settings = JSON.parse(String((await saved(app, "Settings (JSON)")).content));
      assert.deepEqual(settings.turned, { cores: "6" });
      assert.equal(settings.settings.cores, 6);
    }));
});

suite("recordings", () => {
  const trace = {
    traceEvents: [
      { ph: "M", name: "thread_name", pid: 1, tid: 1, args: { name: "MainThread" } },
      { ph: "X", name: "time.sleep", pid: 1, tid: 1, ts: 0, dur: 400_000 },
    ],
  };
  const bytesOf = (content: unknown) => new TextEncoder().encode(JSON.stringify(content));

  test("one stands beside the simulation, with their ratio, and can be removed", () =>
    withProgram("downloader.py", downloader, {}, async (app) => {
      const compare = app.page.getByRole("button", { name: "Compare with a recording" });
      await app.sentAfter("chooseTraces", () => compare.click());
      await app.post({ type: "traces", files: [{ name: "viztracer.json", bytes: bytesOf(trace) }] });
      await app.page.getByRole("heading", { name: /Recorded: viztracer.json 400 ms/ }).waitFor();
      await app.page.getByText("The simulation takes 2.00 times as long as the recording.").waitFor();
      await assertAccessible(app.page, "recording");
      await app.page.getByRole("button", { name: "Remove the recording" }).click();
      await app.page.locator(".recorded").waitFor({ state: "detached" });
    }));

  test("what cannot be read is refused with the reason", () =>
    withProgram("downloader.py", downloader, {}, async (app) => {
      await app.post({ type: "traces", files: [{ name: "a.json", bytes: bytesOf({ nothing: 1 }) }] });
      await app.page
        .getByRole("alert")
        .getByText(/a\.json cannot be read: it is no trace/)
        .waitFor();
      await app.post({ type: "traceTooLarge", name: "b.json", bytes: 2 * 1024 ** 3 });
      await app.page.getByRole("alert").getByText("b.json cannot be read: it has 2048 MB").waitFor();
    }));
});

suite("saved settings", () => {
  const bytesOf = (content: unknown) => new TextEncoder().encode(JSON.stringify(content));
  const cores = (app: AppPage) => app.page.getByRole("slider", { name: "Cores" });

  test("what was saved is loaded again", () =>
    withProgram("downloader.py", downloader, {}, async (app) => {
      await cores(app).press("ArrowRight");
      const { content } = await app.sentAfter("save", () =>
        app.page.getByRole("button", { name: /^Settings \(JSON\)/ }).click(),
      );
      await app.page.getByRole("button", { name: "Reset", exact: true }).click();
      await comesTrue(async () => assert.equal(await cores(app).getAttribute("aria-valuetext"), "4"));
      await app.sentAfter("chooseSettings", () =>
        app.page.getByRole("button", { name: "Load settings (JSON)" }).click(),
      );
      await app.post({
        type: "settings",
        file: { name: "downloader.settings.json", bytes: new TextEncoder().encode(String(content)) },
      });
      await app.page.locator("input[aria-label=Cores][aria-valuetext='6']").waitFor();
    }));

  test("others are refused with the reason, and change nothing", () =>
    withProgram("downloader.py", downloader, { locale: "zh-cn" }, async (app) => {
      await app.post({
        type: "settings",
        file: { name: "a.json", bytes: bytesOf({ version: 1, turned: { cores: "0" } }) },
      });
      await app.page.getByRole("alert").getByText('无法读取 a.json：没有设置可以取 cores: "0"。').waitFor();
      assert.equal(await app.page.getByRole("slider", { name: "核数" }).getAttribute("aria-valuetext"), "4");
    }));
});

test("what the runtime charges can be changed, and turned back", () =>
  withProgram("downloader.py", downloader, {}, async (app) => {
    const title = app.page.getByRole("heading", { name: /^Your code/ });
    const earlier = await title.innerText();
    await app.page.getByText("Costs of the runtime").click();
    const start = app.page.getByRole("spinbutton", { name: "Start of a thread" });
    assert.equal(await start.inputValue(), "60");
    await assertAccessible(app.page, "costs");
    await app.page.locator(".controls").screenshot({ path: await screenshotFile("costs") });
    await start.fill("500000");
    await start.press("Tab");
    await app.page.waitForFunction(
      (text) => document.querySelector<HTMLElement>(".before h2")?.innerText !== text,
      earlier,
    );
    await app.page.getByRole("button", { name: "Reset the costs" }).click();
    await app.page.waitForFunction(
      (text) => document.querySelector<HTMLElement>(".before h2")?.innerText === text,
      earlier,
    );
    await comesTrue(async () => assert.equal(await start.inputValue(), "60"));
  }));

test("halves that are alike are shown once, with a sentence", () =>
  withProgram(
    "patched.py",
    "import threading\nimport time\nfrom gevent import monkey\n\nLOCK = threading.Lock()\nmonkey.patch_all()\ntime.sleep(1)\n",
    {},
    async (app) => {
      await app.page.getByText("The fix changes what can go wrong, not the time").waitFor();
      assert.equal(await app.page.locator(".half").count(), 1);
      await app.page.screenshot({ path: await screenshotFile("alike"), fullPage: true });
      await assertAccessible(app.page, "alike");
    },
  ));

test("a narrow panel scrolls in one direction", () =>
  withProgram("downloader.py", downloader, { viewport: { width: 300, height: 900 } }, async (app) => {
    await app.page.getByText("Costs of the runtime").click();
    await app.page.getByRole("spinbutton", { name: "Start of a thread" }).waitFor();
    await app.page.screenshot({ path: await screenshotFile("narrow"), fullPage: true });
    const [content, room] = await app.page.evaluate<readonly [number, number]>(
      "[document.documentElement.scrollWidth, document.documentElement.clientWidth]",
    );
    assert.ok(content <= room, `${content} pixels in ${room}`);
  }));
