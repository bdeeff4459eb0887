import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import { type Browser, launchBrowser } from "../workbench/browser.ts";
import { type AppOptions, type AppPage, openApp } from "./appPage.ts";
import { assertAccessible } from "./axe.ts";
import { sampleSubject, sampleTimeline, sampleUri } from "./support/sampleTimeline.ts";
import { sampleWorker } from "./support/sampleWorker.ts";

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

const place = {
  uri: sampleUri,
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  file: "downloader.py",
};

const answers = Object.fromEntries(
  [1, 2, 3, 4, 5].map((threads) => [threads, [sampleTimeline(threads, true), sampleTimeline(threads, false)] as const]),
);

/** Runs a test on a timeline whose program was simulated. */
async function withTimeline(
  options: Partial<AppOptions> & { readonly worker?: string },
  body: (app: AppPage) => Promise<void>,
): Promise<void> {
  const { worker = sampleWorker(answers), ...rest } = options;
  const app = await openApp(browser, { app: "timeline", ...rest });
  await app.waitForSent("ready");
  await app.post({ type: "worker", name: "simulator.python", script: worker });
  await app.post({ type: "subject", place, subject: sampleSubject, simulator: "simulator.python" });
  await app.page.locator(".half, .guess").first().waitFor();
  await body(app);
  await app.close();
}

const momentText = (app: AppPage) => app.page.locator(".moment-text").innerText();

suite("the timeline is accessible", () => {
  // All themes and languages are looked at with a real program: see simulation.test.ts.
  for (const [theme, locale] of [
    ["dark", "en"],
    ["highContrastLight", "zh-cn"],
  ] as const) {
    test(`${theme}, ${locale}`, () =>
      withTimeline({ theme, locale }, async (app) => {
        await assertAccessible(app.page, "picture");
        for (const fold of await app.page.locator("details > summary").all()) await fold.click();
        await app.page.locator(".toggles input").nth(1).check();
        await app.page.locator(".events").first().waitFor();
        await assertAccessible(app.page, "everything");
      }));
  }
});

suite("the timeline by keyboard", () => {
  test("steps forward and back, plays, pauses, goes to the ends", () =>
    withTimeline({}, async (app) => {
      const press = async (name: string) => {
        await app.page.getByRole("button", { name }).focus();
        await app.page.keyboard.press("Enter");
      };
      assert.match(await momentText(app), /^400 ms/);
      await press("To the start");
      assert.match(await momentText(app), /^0 /);
      await press("Step forward");
      assert.match(await momentText(app), /^60 µs/);
      await app.page
        .getByRole("status")
        .getByText(/MainThread, waiting for another to end, Thread-1/)
        .waitFor({ state: "attached" });
      await press("Step forward");
      await press("Step back");
      assert.match(await momentText(app), /^60 µs/);
      await press("Play");
      await app.page.waitForFunction(() => Number(document.querySelector<HTMLInputElement>(".moment")?.value) > 5000);
      await press("Pause");
      const paused = await momentText(app);
      await app.page.waitForTimeout(200);
      assert.equal(await momentText(app), paused);
      await press("To the end");
      assert.match(await momentText(app), /^400 ms/);
    }));

  test("the grid has one stop for Tab, and arrows inside", () =>
    withTimeline({}, async (app) => {
      const { keyboard } = app.page;
      const focused = () => app.page.evaluate<string>("document.activeElement.getAttribute('aria-label') ?? ''");
      await app.page.getByRole("button", { name: "Show all" }).focus();
      await keyboard.press("Tab");
      assert.match(await focused(), /^MainThread, running/);
      await keyboard.press("ArrowRight");
      await keyboard.press("ArrowRight");
      assert.match(await focused(), /^MainThread, waiting for another to end, Thread-1/);
      await keyboard.press("ArrowDown");
      assert.match(await focused(), /^Thread-1 \(download\), waiting for the network, urlopen/);
      await keyboard.press("PageDown");
      assert.match(await focused(), /^GIL/, "the cores are folded at first");
      await keyboard.press("PageUp");
      await keyboard.press("End");
      assert.match(await focused(), /^MainThread, waiting for another to end, Thread-4, 300 ms to 400 ms, line 17/);
      assert.match(await app.page.locator(".inspector").innerText(), /Thread-4/);
      const { uri, line } = await app.sentAfter("openLine", () => keyboard.press("Enter"));
      assert.deepEqual({ uri, line }, { uri: sampleUri, line: 17 });
      const note = app.page.locator(".inspector").getByRole("button", { name: "What is this?" });
      assert.equal((await app.sentAfter("explain", () => note.click())).concept, "join");
      const other = app.page.locator(".legend").getByRole("button", { name: "waiting for the network" });
      assert.equal((await app.sentAfter("explain", () => other.click())).concept, "io-bound-and-cpu-bound");
    }));

  test("a slider simulates anew and says what comes out", () =>
    withTimeline({}, async (app) => {
      const tasks = app.page.getByRole("slider", { name: "Tasks" });
      assert.equal(await tasks.getAttribute("aria-valuetext"), "as in the code");
      await tasks.focus();
      await app.page.keyboard.press("ArrowRight");
      await app.page.keyboard.press("ArrowRight");
      await app.page.getByRole("heading", { name: /Your code 200 ms/ }).waitFor();
      await app.page.getByRole("status").getByText("2.0 times faster after the fix").waitFor({ state: "attached" });
      assert.match(await momentText(app), /^200 ms/, "who stood at the end stands at the new one");
      await app.page.getByRole("button", { name: "Reset" }).click();
      await app.page.getByRole("heading", { name: /Your code 400 ms/ }).waitFor();
    }));

  test("a preset turns several settings at once, and says when it no longer holds", () =>
    withTimeline({}, async (app) => {
      const preset = app.page.getByRole("combobox", { name: "Preset" });
      await preset.selectOption("One core");
      const cores = app.page.getByRole("slider", { name: "Cores" });
      assert.equal(await cores.getAttribute("aria-valuetext"), "1");
      assert.deepEqual((await app.savedState()) as { turned: unknown }, {
        ...{ place, showsTable: false, asksFirst: false },
        turned: { cores: "1" },
      });
      await cores.press("ArrowRight");
      assert.equal(await preset.evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.text), "Your own");
      await preset.selectOption("As in the code");
      assert.equal(await cores.getAttribute("aria-valuetext"), "4");
    }));

  test("zooming keeps the whole within reach", () =>
    withTimeline({}, async (app) => {
      const bars = app.page.locator(".before .kind-main .bar");
      const all = await bars.count();
      for (let times = 0; times < 4; times++) await app.page.getByRole("button", { name: "Zoom in" }).click();
      assert.ok((await bars.count()) < all);
      await app.page.getByRole("button", { name: "Move left" }).click();
      await app.page.getByRole("button", { name: "Show all" }).click();
      assert.equal(await bars.count(), all);
    }));
});

test("without motion, playing goes from event to event", () =>
  withTimeline({ bodyClasses: ["vscode-reduce-motion"] }, async (app) => {
    await app.page.getByRole("combobox", { name: "Speed" }).selectOption("4");
    await app.page.getByRole("button", { name: "Play" }).click();
    const seen = new Set<string>();
    while (!(await momentText(app)).startsWith("400 ms")) seen.add((await momentText(app)).split(" /")[0] ?? "");
    const moments = ["0", "60 µs", "120 µs", "180 µs", "240 µs", "100 ms", "200 ms", "300 ms", "400 ms"];
    assert.deepEqual(
      [...seen].filter((moment) => !moments.includes(moment)),
      [],
    );
  }));

test("a slow simulation leaves the page free, and only the last value counts", () =>
  withTimeline({ worker: sampleWorker(answers, 2_000) }, async (app) => {
    await app.page.evaluate(`
      globalThis.longest = 0;
      let last = performance.now();
      const tick = (now) => { longest = Math.max(longest, now - last); last = now; requestAnimationFrame(tick); };
      requestAnimationFrame(tick);
    `);
    const tasks = app.page.getByRole("slider", { name: "Tasks" });
    await tasks.focus();
    for (let step = 0; step < 5; step++) await app.page.keyboard.press("ArrowRight");
    await app.page.getByRole("heading", { name: /Your code 500 ms/ }).waitFor();
    const longest = await app.page.evaluate<number>("longest");
    // Half of what the page would stand still if it computed itself; a crowded machine drops frames, too.
    assert.ok(longest < 1_000, `a frame took ${longest} ms`);
  }));

test("the editor's cursor lights up the bars of its line", () =>
  withTimeline({}, async (app) => {
    await app.post({ type: "cursor", uri: sampleUri, line: 10 });
    await app.page.locator(".before .bar.lit").first().waitFor();
    assert.equal(await app.page.locator(".before .bar.lit").count(), 4);
    assert.equal(await app.page.locator(".after .bar.lit").count(), 4, "they come from the same line");
    await app.post({ type: "cursor", uri: "file:///work/other.py", line: 10 });
    await app.page.locator(".bar.lit").first().waitFor({ state: "detached" });
  }));

test("a bar of the code after the fix leads to the line that the fix changes", () =>
  withTimeline({}, async (app) => {
    await app.page.locator(".after .bar.state-join").click();
    const link = app.page.getByRole("button", { name: "Go to line 17, which the fix changes" });
    assert.equal((await app.sentAfter("openLine", () => link.click())).line, 17);
    const bar = app.page.locator(".after .bar.state-network").first();
    assert.equal((await app.sentAfter("openLine", () => bar.dblclick())).line, 10);
  }));

test("who wants to guess first is asked, and told", () =>
  withTimeline({ state: { place, turned: {}, showsTable: false, asksFirst: true } }, async (app) => {
    assert.equal(await app.page.locator(".half").count(), 0);
    await assertAccessible(app.page, "guess");
    await app.page.getByRole("radio", { name: "Your code" }).focus();
    await app.page.keyboard.press("Space");
    await app.page.getByRole("button", { name: "Show the timeline" }).click();
    await app.page.getByText("It is After the fix.").first().waitFor();
    assert.equal(await app.page.locator(".half").count(), 2);
  }));

test("a screen reader gets the table at once, and its pages", () =>
  withTimeline({ bodyClasses: ["vscode-using-screen-reader"] }, async (app) => {
    const table = app.page.locator(".before .events");
    await table.waitFor();
    await table.getByRole("button", { name: "Go to line 17" }).first().click();
    assert.equal((await app.waitForSent("openLine")).line, 17);
  }));

test("what was turned is there again after a reload", async () => {
  let state: unknown;
  await withTimeline({}, async (app) => {
    await app.page.getByRole("slider", { name: "Tasks" }).press("ArrowRight");
    await app.page.getByRole("heading", { name: /Your code 100 ms/ }).waitFor();
    state = await app.savedState();
  });
  await withTimeline({ state }, async (app) => {
    assert.deepEqual((await app.waitForSent("ready")).place, place);
    await app.page.getByRole("heading", { name: /Your code 100 ms/ }).waitFor();
  });
});

test("a place without a program says so, and follows when it gets one", () =>
  withTimeline({}, async (app) => {
    await app.post({ type: "nothing", place });
    await app.page.getByText("Nothing here starts").waitFor();
    await assertAccessible(app.page, "nothing");
    await app.post({ type: "subject", place, subject: sampleSubject, simulator: "simulator.python" });
    await app.page.locator(".half").first().waitFor();
  }));

test("a server that fails is reported until it answers", () =>
  withTimeline({}, async (app) => {
    await app.post({ type: "failed", place, message: "no connection" });
    await app.page.getByRole("alert").getByText("The simulation has failed: no connection").waitFor();
    await app.post({ type: "subject", place, subject: sampleSubject, simulator: "simulator.python" });
    await app.page.locator(".half").first().waitFor();
  }));

/** A worker that does something else when there is one task. */
function workerThat(does: string): string {
  return `${sampleWorker(answers)}
const answer = self.onmessage;
self.onmessage = (event) => {
  if (event.data.settings.tasks === 1) { ${does} }
  answer(event);
};`;
}

test("a worker that fails is reported", () =>
  withTimeline({ worker: workerThat('throw new Error("out of order");') }, async (app) => {
    await app.page.getByRole("slider", { name: "Tasks" }).press("ArrowRight");
    await app.page.getByRole("alert").getByText("out of order").waitFor();
  }));

test("a simulation without end gives way to the next one", () =>
  withTimeline({ worker: workerThat("while (true) {}") }, async (app) => {
    const tasks = app.page.getByRole("slider", { name: "Tasks" });
    await tasks.press("ArrowRight");
    await tasks.press("ArrowRight");
    await app.page.getByRole("heading", { name: /Your code 200 ms/ }).waitFor();
  }));

test("thousands of lanes are drawn some at a time", () => {
  const many = sampleTimeline(2000, false);
  return withTimeline({ worker: sampleWorker({ 4: [many, many] }) }, async (app) => {
    assert.ok((await app.page.locator(".before .lane-bars").count()) <= 60);
    await app.page.getByRole("button", { name: "Show 60 more lanes" }).first().click();
    await app.page.waitForFunction(() => document.querySelectorAll(".before .lane-bars").length === 120);
  });
});
