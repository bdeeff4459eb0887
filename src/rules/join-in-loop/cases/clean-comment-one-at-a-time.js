import { execa } from "execa";

export async function publish(packages) {
  for (const name of packages) {
    // One at a time: the registry rejects parallel uploads of one scope.
    await execa("npm", ["publish"], { cwd: `packages/${name}` });
  }
}
