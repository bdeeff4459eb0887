export async function blurTiles(tiles: ImageData[]): Promise<ImageData[]> {
  const blurred: ImageData[] = [];
  const pending = [];
  for (const tile of tiles) {
    const worker = new Worker(new URL("./blur.worker.ts", import.meta.url), { type: "module" });
    pending.push(new Promise<ImageData>((resolve) => {
      worker.onmessage = (event) => resolve(event.data);
      worker.postMessage(tile);
    }));
  }
  for (const result of await Promise.all(pending)) {
    blurred.push(result);
  }
  return blurred;
}
