import { deleteSync } from "del";
import { findUpSync } from "find-up";
import which from "which";

export async function prepare() {
  deleteSync("dist"); // flag likely hint
  const manifest = findUpSync("package.json"); // flag likely hint
  return [manifest, which.sync("git")]; // flag likely hint
}
