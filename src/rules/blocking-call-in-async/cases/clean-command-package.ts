import { Command } from "commander";
import { execSync } from "node:child_process";

const program = new Command();

program.action(async () => {
  execSync("make");
});
