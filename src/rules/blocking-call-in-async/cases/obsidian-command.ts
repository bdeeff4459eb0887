import { execSync } from "node:child_process";
import { Plugin } from "obsidian";

export default class Backup extends Plugin {
  async onload(): Promise<void> {
    this.addCommand({
      id: "backup",
      name: "Back up",
      callback: () => {
        execSync("git commit --all --message backup"); // flag warning certain
      },
    });
  }
}
