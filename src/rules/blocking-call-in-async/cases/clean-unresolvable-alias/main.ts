import { execSync } from "~/processes";
import { readFileSync } from "./not-there";

export async function load(): Promise<void> {
  execSync("make");
  readFileSync("a");
}
