// @ts-check
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { projectEnvironment, projectNode, root } from "./project.mjs";

/** What a download may weigh, in bytes. */
const maximumBytes = 2 * 1024 * 1024;

/** Where the package of the current version lies once it is made. */
export function packageFile() {
  const { name, version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  return path.join(root, "out", `${name}-${version}.vsix`);
}

/**
 * Makes the .vsix package from what is built.
 *
 * @throws when the packager fails or warns, and when the package is too large
 */
export function makePackage() {
  const file = packageFile();
  mkdirSync(path.dirname(file), { recursive: true });
  const packager = path.join(root, "node_modules/@vscode/vsce/vsce");
  const made = spawnSync(projectNode(), [packager, "package", "--no-dependencies", "--out", file], {
    cwd: root,
    env: projectEnvironment(),
    encoding: "utf8",
  });
  const output = `${made.stdout ?? ""}${made.stderr ?? ""}`;
  console.log(output.trimEnd());
  if (made.status !== 0) throw new Error(`vsce failed: ${made.error?.message ?? `status ${made.status}`}`);
  if (/\bwarn(?:ing)?\b/i.test(output)) throw new Error("vsce warns about the package.");
  const { size } = statSync(file);
  console.log(`${path.relative(root, file)}: ${(size / 1024).toFixed(0)} KiB`);
  if (size > maximumBytes) throw new Error(`The package has ${size} bytes, ${maximumBytes} are allowed.`);
}

if (process.argv[1] === import.meta.filename) makePackage();
