import { execSync } from "node:child_process";
import { readFileSync } from "node:fs";

export default async () => ({
  revision: execSync("git describe").toString(),
  banner: readFileSync("LICENSE", "utf8"),
});
