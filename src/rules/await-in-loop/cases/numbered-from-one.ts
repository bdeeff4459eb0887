import { copyFile } from "node:fs/promises";

export async function number(files: string[]): Promise<void> {
  for (let i = 0; i < files.length; i++) {
    await copyFile(`drafts/${i + 1}.md`, `pages/${i + 1}.md`); // flag likely
  }
}
