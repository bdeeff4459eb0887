import { readFile } from "node:fs/promises";

export const reader = {
  async read(name: string): Promise<Buffer> {
    return await readFile(name);
  },
  load: async (name: string) => await readFile(name),
};

export async function* lines(name: string) {
  yield* (await readFile(name, "utf8")).split("\n");
}
