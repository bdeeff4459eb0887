import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import type { ExplainerState } from "../../src/webview/explainer/explainer.ts";
import type { FindingsByRule, Library, Place } from "../../src/webview/messages/explainer.ts";
import { type Browser, launchBrowser } from "../workbench/browser.ts";
import { screenshotFile } from "../workbench/screenshots.ts";
import { type AppOptions, type AppPage, openApp } from "./appPage.ts";
import { assertAccessible } from "./axe.ts";
import { builtLibrary } from "./library.ts";
import { comesTrue } from "./support/comesTrue.ts";
import { themeKinds } from "./themes.ts";

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

const findings: FindingsByRule = {
  "join-in-loop": [
    { uri: "file:///w/a.py", file: "a.py", line: 5, character: 8, message: "`down.join()` waits inside the loop." },
    { uri: "file:///w/b.py", file: "b.py", line: 1, character: 0, message: "<img src=x onerror=alert(1)>" },
  ],
};

interface Opened extends AppPage {
  show(place: Place): Promise<void>;
}

/** Runs a test on an explainer that has got everything from the extension. */
async function withExplainer(
  options: Partial<AppOptions> & { readonly library?: Library },
  body: (app: Opened) => Promise<void>,
): Promise<void> {
  const { library = builtLibrary(options.locale ?? "en"), ...rest } = options;
  const app = await openApp(browser, { app: "explainer", ...rest });
  await app.waitForSent("ready");
  await app.post({ type: "library", library });
  await app.post({ type: "findings", findings });
  await app.page.locator("h1").waitFor();
  const show = async (place: Place) => {
    await app.post({ type: "show", place });
    await comesTrue(async () => {
      const { history } = (await app.savedState()) as ExplainerState;
      assert.deepEqual(history.visits[history.at], place);
    });
  };
  await body({ ...app, show });
  await app.close();
}

/** Waits until the title is this one. */
const titled = (app: AppPage, wanted: RegExp) => app.page.locator("h1").filter({ hasText: wanted }).waitFor();

/** Waits until an expression about the page holds. */
const holds = (app: AppPage, expression: string) => app.page.waitForFunction(expression);

suite("the explainer is accessible", () => {
  for (const theme of themeKinds) {
    for (const locale of ["en", "zh-cn"] as const) {
      test(`${theme}, ${locale}`, () =>
        withExplainer({ theme, locale }, async (app) => {
          await assertAccessible(app.page, "overview");
          await app.show({ kind: "concept", id: "gil" });
          await assertAccessible(app.page, "concept");
          await app.page.screenshot({ path: await screenshotFile(`explainer-${theme}-${locale}`) });
          await app.show({ kind: "rule", id: "join-in-loop" });
          await app.page.locator(".findings summary").click();
          await assertAccessible(app.page, "rule");
          await app.page.getByRole("searchbox").fill(locale === "en" ? "thread" : "线程");
          await app.page.locator(".notes a").first().waitFor();
          await assertAccessible(app.page, "search");
        }));
    }
  }

  test("every article", () =>
    withExplainer({}, async (app) => {
      const { concepts, rules } = builtLibrary("en");
      for (const { id } of concepts) {
        await app.show({ kind: "concept", id });
        await assertAccessible(app.page, id);
      }
      for (const { id } of rules) {
        await app.show({ kind: "rule", id });
        await assertAccessible(app.page, id);
      }
    }));

  test("in a narrow panel with text twice as large", () =>
    withExplainer({ viewport: { width: 320, height: 600 } }, async (app) => {
      await app.show({ kind: "concept", id: "gil" });
      await titled(app, /GIL/);
      const overflow = await app.page.evaluate("document.documentElement.scrollWidth - innerWidth");
      assert.equal(overflow, 0, "the page has to be scrolled sideways");
    }));
});

test("everything is reached with the keyboard", () =>
  withExplainer({}, async (app) => {
    const { keyboard } = app.page;
    await app.page.locator("body").press("/");
    await holds(app, "document.activeElement.tagName === 'INPUT'");
    await keyboard.type("global interpreter lock");
    await app.page.getByRole("status").getByText(/found/).waitFor({ state: "attached" });
    await keyboard.press("ArrowDown");
    await holds(app, "document.activeElement.tagName === 'A'");
    await keyboard.press("Enter");
    await titled(app, /GIL/);
    // The title is read first.
    await holds(app, "document.activeElement.tagName === 'H1'");

    await app.page.getByRole("link", { name: "join-in-loop" }).first().press("Enter");
    await titled(app, /^join-in-loop$/);
    await keyboard.press("Alt+ArrowLeft");
    await titled(app, /GIL/);
    await keyboard.press("Alt+ArrowRight");
    await titled(app, /^join-in-loop$/);

    await app.page.getByRole("button", { name: "Back" }).press("Space");
    await titled(app, /GIL/);
    await holds(app, "document.activeElement.tagName === 'H1'");
    await app.page.getByRole("navigation").getByRole("link", { name: "What it costs" }).press("Enter");
    await holds(app, "document.activeElement.textContent === 'What it costs'");
    await keyboard.press("Tab");
    // Reading goes on behind the heading.
    await holds(
      app,
      "document.activeElement.textContent !== 'What it costs' && document.activeElement.closest('article') !== null",
    );
  }));

test("examples are copied and opened, findings are opened", () =>
  withExplainer({}, async (app) => {
    await app.show({ kind: "rule", id: "join-in-loop" });
    await app.page.getByRole("button", { name: "Copy" }).first().click();
    assert.match(String((await app.waitForSent("copy")).text), /^import threading/);
    await app.page.getByRole("status").getByText("Copied").waitFor({ state: "attached" });
    await app.page.getByRole("button", { name: "Open as file" }).first().click();
    const { example } = await app.waitForSent("openExample");
    assert.equal((example as { language: string }).language, "python");
    await app.page.getByRole("button", { name: "Show timeline" }).first().click();
    assert.deepEqual((await app.waitForSent("showTimeline")).example, example);
    await app.page.getByText("2 in this workspace").click();
    await app.page.getByRole("button", { name: "a.py:6" }).click();
    assert.deepEqual((await app.waitForSent("openFinding")).finding, findings["join-in-loop"]?.[0]);
  }));

test("a revived panel is where it was, and goes back from there", async () => {
  let state: unknown;
  await withExplainer({}, async (app) => {
    await app.show({ kind: "concept", id: "gil" });
    await app.show({ kind: "rule", id: "join-in-loop" });
    state = await app.savedState();
  });
  await withExplainer({ state }, async (app) => {
    await titled(app, /^join-in-loop$/);
    await app.page.getByRole("button", { name: "Back" }).click();
    await titled(app, /GIL/);
  });
});

for (const state of [{ history: { visits: [], at: 0 } }, { history: { visits: [{ kind: "x" }], at: 0 } }, "old"]) {
  test(`a state that is none starts at the overview: ${JSON.stringify(state)}`, () =>
    withExplainer({ state }, (app) => titled(app, /^Concurrency notes$/)));
}

test("text is never taken for HTML", () => {
  const markdown = [
    "## <b>A</b>",
    "<script>document.title = 'broken'</script> <img src=x onerror=\"document.title='broken'\">",
    "[bad](javascript:document.title='broken') [worse](command:workbench.action.quit) [gone](concept:none)",
    "```python\n<script>document.title = 'broken'</script>\n```",
  ].join("\n\n");
  const library: Library = {
    subjects: [],
    concepts: [],
    rules: [{ id: "some-rule", summary: "<b>bold</b>", markdown }],
  };
  return withExplainer({ library }, async (app) => {
    await app.show({ kind: "rule", id: "some-rule" });
    await app.page.locator("pre").getByText("<script>").waitFor();
    assert.equal(await app.page.locator("article script, article img, article b").count(), 0);
    assert.equal(await app.page.locator("article a").count(), 0);
    assert.equal(await app.page.title(), "Interleave");
  });
});

test("an article that is gone says so", () =>
  withExplainer({}, async (app) => {
    await app.show({ kind: "concept", id: "no-such-concept" });
    await titled(app, /^There is no such note\.$/);
    await assertAccessible(app.page, "missing");
  }));
