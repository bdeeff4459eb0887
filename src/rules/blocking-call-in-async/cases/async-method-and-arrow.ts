import { readFileSync } from "node:fs";

export const reader = {
  async read(name: string): Promise<Buffer> {
    return readFileSync(name); // flag likely hint
  },
  load: async (name: string) => readFileSync(name), // flag likely hint
};

export async function* lines(name: string) {
  yield* readFileSync(name, "utf8").split("\n"); // flag likely hint
}
