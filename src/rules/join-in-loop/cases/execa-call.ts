import { execa } from "execa";

export async function pullImages(images: string[]): Promise<void> {
  for (const image of images) {
    await execa("docker", ["pull", image], { stdio: "inherit" }); // flag
  }
}
