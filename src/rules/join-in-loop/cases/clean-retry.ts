import { execa } from "execa";

export async function push(remote: string): Promise<void> {
  for (let attempt = 1; attempt <= 3; attempt++) {
    try {
      await execa("git", ["push", remote]);
      return;
    } catch (error) {
      console.warn(`attempt ${attempt} failed`, error);
    }
  }
  throw new Error(`could not push to ${remote}`);
}
