import { useState } from "react";

interface GalleryProps {
  readonly photos: readonly Blob[];
}

function shrink(photo: Blob): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./shrink.worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = (event: MessageEvent<Blob>) => {
      resolve(event.data);
      worker.terminate();
    };
    worker.onerror = reject;
    worker.postMessage(photo);
  });
}

/** Shows small copies of the photos. Both buttons use workers; the first keeps all but one of them idle. */
export function Gallery({ photos }: GalleryProps) {
  const [thumbnails, setThumbnails] = useState<readonly Blob[]>([]);

  async function shrinkInTurn() {
    const small: Blob[] = [];
    for (const photo of photos) {
      small.push(await shrink(photo));
    }
    setThumbnails(small);
  }

  async function shrinkTogether() {
    setThumbnails(await Promise.all(photos.map(shrink)));
  }

  return (
    <section>
      <button onClick={shrinkInTurn}>Shrink in turn</button>
      <button onClick={shrinkTogether}>Shrink together</button>
      <p>{thumbnails.length} thumbnails</p>
    </section>
  );
}
