import { spawn } from "node:child_process";
import { once } from "node:events";

const prettier = async (file: string): Promise<void> => {
  const child = spawn("npx", ["prettier", "--write", file]);
  await once(child, "exit");
};

export async function formatAll(files: string[]): Promise<void> {
  for (const file of files) {
    await prettier(file); // flag likely
  }
}
