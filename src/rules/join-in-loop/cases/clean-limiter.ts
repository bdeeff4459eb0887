import { execa } from "execa";
import pLimit from "p-limit";

const limit = pLimit(4);

export async function pullImages(images: string[]): Promise<void> {
  const pulls = [];
  for (const image of images) {
    pulls.push(limit(() => execa("docker", ["pull", image])));
  }
  await Promise.all(pulls);
}
