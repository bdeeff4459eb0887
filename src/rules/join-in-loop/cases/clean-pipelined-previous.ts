import Piscina from "piscina";

const pool = new Piscina({ filename: "./encode.js" });

export async function encode(frames: AsyncIterable<Buffer>, write: (frame: Buffer) => void): Promise<void> {
  let previous: Promise<Buffer> | undefined;
  for await (const frame of frames) {
    const current: Promise<Buffer> = pool.run(frame);
    if (previous) {
      write(await previous);
    }
    previous = current;
  }
  if (previous) {
    write(await previous);
  }
}
