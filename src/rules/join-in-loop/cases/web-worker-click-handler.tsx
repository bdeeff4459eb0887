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
    for (const layer of layers) {
      sharpened.push(await applyFilter("/workers/sharpen.js", layer)); // flag
    }
    onDone(sharpened);
  }

  return <button onClick={sharpen}>Sharpen {layers.length} layers</button>;
}
