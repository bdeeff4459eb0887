import { Readable } from "node:stream";

export async function drain(lines, save) {
  await Readable.from(lines).forEach(async (line) => {
    await save(line);
  });
}
