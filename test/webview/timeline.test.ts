import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import { type Browser, launchBrowser } from "../workbench/browser.ts";
import { type AppOptions, type AppPage, openApp } from "./appPage.ts";
import { assertAccessible } from "./axe.ts";
import { comesTrue } from "./support/comesTrue.ts";
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

/** Waits until the moment that is looked at is this one. */
const moment = (app: AppPage, wanted: RegExp) => app.page.locator(".moment-text").filter({ hasText: wanted }).waitFor();

/** Lets time pass in the page only as far as the test says from now on. */
async function stopClock({ page }: AppPage): Promise<void> {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1_000);
}

/** Waits until a slider says so. */
const sliderSays = (app: AppPage, name: string, wanted: string) =>
  comesTrue(async () => {
    assert.equal(await app.page.getByRole("slider", { name }).getAttribute("aria-valuetext"), wanted);
  });

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
      const press = (name: string) => app.page.getByRole("button", { name }).press("Enter");
      await moment(app, /^400 ms/);
      await press("To the start");
      await moment(app, /^0 /);
      await press("Step forward");
      await moment(app, /^60 µs/);
      await app.page
        .getByRole("status")
        .getByText(/MainThread, waiting for another to end, Thread-1/)
        .waitFor({ state: "attached" });
      await press("Step forward");
      await moment(app, /^120 µs/);
      await press("Step back");
      await moment(app, /^60 µs/);
      // A whole run takes ten seconds, of which only as many pass as are said here.
      await stopClock(app);
      await press("Play");
      await app.page.clock.runFor(2_000);
      await comesTrue(async () => assert.match(await momentText(app), /^(?:79|80)(?:\.\d)? ms/));
      await press("Pause");
      const paused = await momentText(app);
      await app.page.clock.runFor(2_000);
      assert.equal(await momentText(app), paused);
      await press("To the end");
      await moment(app, /^400 ms/);
    }));

  test("the grid has one stop for Tab, and arrows inside", () =>
    withTimeline({}, async (app) => {
      const { keyboard } = app.page;
      const focused = (wanted: RegExp, why?: string) =>
        comesTrue(async () => {
          const label = await app.page.evaluate<string>("document.activeElement.getAttribute('aria-label') ?? ''");
          assert.match(label, wanted, why);
        });
      await app.page.getByRole("button", { name: "Show all" }).focus();
      await keyboard.press("Tab");
      await focused(/^MainThread, running/);
      await keyboard.press("ArrowRight");
      await keyboard.press("ArrowRight");
      await focused(/^MainThread, waiting for another to end, Thread-1/);
      await keyboard.press("ArrowDown");
      await focused(/^Thread-1 \(download\), waiting for the network, urlopen/);
      await keyboard.press("PageDown");
      await focused(/^GIL/, "the cores are folded at first");
      await keyboard.press("PageUp");
      await keyboard.press("End");
      await focused(/^MainThread, waiting for another to end, Thread-4, 300 ms to 400 ms, line 17/);
      await app.page
        .locator(".inspector")
        .getByText(/Thread-4/)
        .first()
        .waitFor();
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
      await sliderSays(app, "Tasks", "as in the code");
      await tasks.press("ArrowRight");
      await tasks.press("ArrowRight");
      await app.page.getByRole("heading", { name: /Your code 200 ms/ }).waitFor();
      await app.page.getByRole("status").getByText("2.0 times faster after the fix").waitFor({ state: "attached" });
      // Who stood at the end stands at the new one.
      await moment(app, /^200 ms/);
      await app.page.getByRole("button", { name: "Reset" }).click();
      await app.page.getByRole("heading", { name: /Your code 400 ms/ }).waitFor();
    }));

  test("a preset turns several settings at once, and says when it no longer holds", () =>
    withTimeline({}, async (app) => {
      const preset = app.page.getByRole("combobox", { name: "Preset" });
      await preset.selectOption("One core");
      await sliderSays(app, "Cores", "1");
      await comesTrue(async () =>
        assert.deepEqual((await app.savedState()) as { turned: unknown }, {
          ...{ place, showsTable: false, asksFirst: false },
          turned: { cores: "1" },
        }),
      );
      await app.page.getByRole("slider", { name: "Cores" }).press("ArrowRight");
      await comesTrue(async () => {
        assert.equal(await preset.evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.text), "Your own");
      });
      await preset.selectOption("As in the code");
      await sliderSays(app, "Cores", "4");
    }));

  test("zooming keeps the whole within reach", () =>
    withTimeline({}, async (app) => {
      const bars = app.page.locator(".before .kind-main .bar");
      const all = await bars.count();
      for (let times = 0; times < 4; times++) await app.page.getByRole("button", { name: "Zoom in" }).click();
      await comesTrue(async () => assert.ok((await bars.count()) < all));
      await app.page.getByRole("button", { name: "Move left" }).click();
      await app.page.getByRole("button", { name: "Show all" }).click();
      await comesTrue(async () => assert.equal(await bars.count(), all));
    }));
});

test("without motion, playing goes from event to event", () =>
  withTimeline({ bodyClasses: ["vscode-reduce-motion"] }, async (app) => {
    await app.page.getByRole("combobox", { name: "Speed" }).selectOption("4");
    await stopClock(app);
    const play = () => app.page.getByRole("button", { name: "Play" }).click();
    await play();
    await moment(app, /^0 /);
    // Whoever plays, pauses and plays again plays once.
    await app.page.getByRole("button", { name: "Pause" }).click();
    await play();
    for (const next of ["60 µs", "120 µs", "180 µs", "240 µs", "100 ms", "100 ms", "100 ms"]) {
      await app.page.clock.runFor(250);
      await moment(app, new RegExp(`^${next} `));
    }
  }));

/** The frames that the page draws until it has its answer. */
const framesWhileBusy = `new Promise((resolve) => {
  let count = 0;
  const tick = () => {
    if (document.querySelector("main[aria-busy=true]") === null) return resolve(count);
    count++;
    requestAnimationFrame(tick);
  };
  tick();
})`;

test("a slow simulation leaves the page free, and only the last value counts", () =>
  withTimeline({ worker: sampleWorker(answers, 2_000) }, async (app) => {
    const tasks = app.page.getByRole("slider", { name: "Tasks" });
    // Frames are drawn while the worker computes: a page that computed itself would draw none before it has the answer.
    // On a crowded machine the answer may be there before anybody has looked, so it is asked for more than once.
    let most = 0;
    for (let attempt = 0; attempt < 10 && most <= 2; attempt++) {
      if (attempt > 0) await tasks.press("Home");
      for (let step = 0; step < 5; step++) await tasks.press("ArrowRight");
      most = Math.max(most, await app.page.evaluate<number>(framesWhileBusy));
    }
    assert.ok(most > 2, `${most} frames were drawn`);
    await app.page.getByRole("heading", { name: /Your code 500 ms/ }).waitFor();
  }));

test("the editor's cursor lights up the bars of its line", () =>
  withTimeline({}, async (app) => {
    await app.post({ type: "cursor", uri: sampleUri, line: 10 });
    await app.page.locator(".before .bar.lit").first().waitFor();
    await comesTrue(async () => {
      assert.equal(await app.page.locator(".before .bar.lit").count(), 4);
      assert.equal(await app.page.locator(".after .bar.lit").count(), 4, "they come from the same line");
    });
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
    await app.page.getByRole("radio", { name: "Your code" }).press("Space");
    await app.page.getByRole("button", { name: "Show the timeline" }).click();
    await app.page.getByText("It is After the fix.").first().waitFor();
    await comesTrue(async () => assert.equal(await app.page.locator(".half").count(), 2));
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
    await comesTrue(async () => {
      state = await app.savedState();
      assert.deepEqual((state as { turned: unknown }).turned, { tasks: "1" });
    });
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
