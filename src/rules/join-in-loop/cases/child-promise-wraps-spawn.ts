import { spawn } from "node:child_process";

export async function cloneAll(repositories: string[], into: string): Promise<void> {
  for (const repository of repositories) {
    await new Promise<void>((resolve, reject) => { // flag
      const git = spawn("git", ["clone", "--depth=1", repository], { cwd: into });
      git.on("error", reject);
      git.on("close", () => resolve());
    });
  }
}
