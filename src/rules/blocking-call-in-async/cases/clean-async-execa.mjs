import { execa, $ } from "execa";

export async function revision() {
  await $`git fetch`;
  return execa("git", ["describe"]);
}
