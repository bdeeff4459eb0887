import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execFileAsync = promisify(execFile);

export async function lastCommits(folders: string[]): Promise<Map<string, string>> {
  const commits = new Map<string, string>();
  for (const folder of folders) {
    const { stdout } = await execFileAsync("git", ["log", "-1", "--format=%H"], { cwd: folder }); // flag
    commits.set(folder, stdout.trim());
  }
  return commits;
}
