export async function encode(canvas: HTMLCanvasElement): Promise<string> {
  return canvas.toDataURL("image/png");
}
