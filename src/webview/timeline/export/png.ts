import type { DrawnPicture } from "./picture.ts";

/** Pixels of the picture for each of its own. */
const density = 2;

/** The largest side that browsers draw reliably, in pixels. */
const maximumSide = 16_000;

/**
 * The picture as PNG, sharp on dense screens unless it would become too large.
 *
 * @throws when the browser cannot draw it
 */
export async function toPng({ svg, width, height }: DrawnPicture): Promise<Uint8Array> {
  const scale = Math.min(density, maximumSide / Math.max(width, height));
  const image = new Image(width, height);
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (!blob) throw new Error("The picture could not be drawn.");
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}
