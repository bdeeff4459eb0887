// @ts-check
import { cpSync, mkdirSync } from "node:fs";
import path from "node:path";
import { root } from "./project.mjs";

// Puts the pictures that the last test run took into the README: look at them before you commit them.
const target = path.join(root, "media/screenshots");
mkdirSync(target, { recursive: true });
const subjects = ["", "timeline-", "notes-"];
for (const name of subjects.flatMap((subject) => [`${subject}light.png`, `${subject}dark.png`])) {
  cpSync(path.join(root, "out/screenshots", name), path.join(target, name));
  console.log(path.relative(root, path.join(target, name)));
}
