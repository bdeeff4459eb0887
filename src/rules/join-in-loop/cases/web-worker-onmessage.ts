export async function blurTiles(tiles: ImageData[]): Promise<ImageData[]> {
  const blurred: ImageData[] = [];
  for (const tile of tiles) {
    const worker = new Worker(new URL("./blur.worker.ts", import.meta.url), { type: "module" });
    const result = await new Promise<ImageData>((resolve) => { // flag
      worker.onmessage = (event) => resolve(event.data);
      worker.postMessage(tile);
    });
    blurred.push(result);
  }
  return blurred;
}
