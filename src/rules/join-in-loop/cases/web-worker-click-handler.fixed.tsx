function applyFilter(script: string, pixels: ImageData): Promise<ImageData> {
  return new Promise((resolve) => {
    const worker = new Worker(script);
    worker.onmessage = (event) => resolve(event.data);
    worker.postMessage(pixels);
  });
}

interface FilterButtonProps {
  readonly layers: readonly ImageData[];
  readonly onDone: (layers: ImageData[]) => void;
}

export function FilterButton({ layers, onDone }: FilterButtonProps) {
  async function sharpen() {
    const sharpened: ImageData[] = [];
    const pending = [];
    for (const layer of layers) {
      pending.push(applyFilter("/workers/sharpen.js", layer));
    }
    for (const result of await Promise.all(pending)) {
      sharpened.push(result);
    }
    onDone(sharpened);
  }

  return <button onClick={sharpen}>Sharpen {layers.length} layers</button>;
}
