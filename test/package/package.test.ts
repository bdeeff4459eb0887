import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { oversizedBundles } from "../../scripts/bundle/sizeBudget.mjs";
import { makePackage, packageFile } from "../../scripts/package.mjs";
import { checkoutFile } from "../support/checkout.ts";
import { installVsix } from "../workbench/installVsix.ts";
import { openWorkbench } from "../workbench/open.ts";

const wrong = `import threading

for url in urls:
    t = threading.Thread(target=fetch, args=(url,))
    t.start()
    t.join()
`;

test("no bundle is larger than its budget", () => {
  const [page, worker] = ["timeline.en.js", "simulator.python.js"].map((name) => checkoutFile(`dist/webview/${name}`));
  assert.ok(page && existsSync(page) && worker && existsSync(worker), "the bundles are built");
  assert.deepEqual(oversizedBundles(checkoutFile(".")), []);
});

test("the package is made without a warning, and works in the editor from a fresh profile", async () => {
  makePackage();
  const { extensions, extensionsFolder, remove } = await installVsix(packageFile());
  const workspace = mkdtempSync(path.join(tmpdir(), "interleave-package-"));
  writeFileSync(path.join(workspace, "wrong.py"), wrong);
  try {
    assert.deepEqual(
      extensions.map((extension) => extension.replace(/@.*/, "")),
      ["interleave.interleave"],
    );
    const { workbench, saveScreenshot, close } = await openWorkbench({ workspace, extensionsFolder });
    try {
      await workbench.openFile("wrong.py");
      await workbench.editor.waitForSquiggle("warning");
    } catch (error) {
      console.log(`Screenshot: ${await saveScreenshot("package")}`);
      throw error;
    } finally {
      await close();
    }
  } finally {
    rmSync(workspace, { recursive: true, force: true });
    await remove();
  }
});
