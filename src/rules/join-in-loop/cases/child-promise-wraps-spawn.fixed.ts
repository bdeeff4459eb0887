import { spawn } from "node:child_process";

export async function cloneAll(repositories: string[], into: string): Promise<void> {
  const exits = [];
  for (const repository of repositories) {
    exits.push(new Promise<void>((resolve, reject) => {
      const git = spawn("git", ["clone", "--depth=1", repository], { cwd: into });
      git.on("error", reject);
      git.on("close", () => resolve());
    }));
  }
  await Promise.all(exits);
}
