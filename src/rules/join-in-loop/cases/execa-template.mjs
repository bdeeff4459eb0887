import { $ } from "execa";

const folders = ["api", "web", "worker"];

for (const folder of folders) {
  await $`du -sh ${folder}`; // flag
}
