import test from "node:test";
import { watch } from "./watchdog.js";

test("a blocked loop is noticed", async () => {
  const watchdog = watch();
  const end = Date.now() + 200;
  while (Date.now() < end) {}
  await watchdog.noticed();
});

test("a hang is noticed", async ({ page }) => {
  await page.evaluate(() => {
    while (true) {}
  });
});
