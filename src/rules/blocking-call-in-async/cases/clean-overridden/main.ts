import { MemorySource } from "./memory";

export async function load(): Promise<string> {
  return new MemorySource().read("a");
}
