import { execa } from "execa";

export async function pullImages(images: string[]): Promise<void> {
  const pending = [];
  for (const image of images) {
    pending.push(execa("docker", ["pull", image], { stdio: "inherit" }));
  }
  await Promise.all(pending);
}
