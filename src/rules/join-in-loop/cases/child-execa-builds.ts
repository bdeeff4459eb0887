import { execa } from "execa";

export async function buildAll(packages: string[]): Promise<void> {
  for (const name of packages) {
    await execa("npm", ["run", "build", "--workspace", name]); // flag information
  }
}
