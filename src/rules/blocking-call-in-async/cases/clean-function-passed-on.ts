import { readFileSync } from "node:fs";

export async function loader(register: (read: typeof readFileSync) => void): Promise<void> {
  register(readFileSync);
}
