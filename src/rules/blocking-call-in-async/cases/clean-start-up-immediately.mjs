import { readFileSync } from "node:fs";

(async () => {
  const settings = JSON.parse(readFileSync("settings.json", "utf8"));
  await start(settings);
})();
