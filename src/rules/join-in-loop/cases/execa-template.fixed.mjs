import { $ } from "execa";

const folders = ["api", "web", "worker"];

const pending = [];
for (const folder of folders) {
  pending.push($`du -sh ${folder}`);
}
await Promise.all(pending);
