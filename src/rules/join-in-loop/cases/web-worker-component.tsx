import { useEffect, useState } from "react";

export function Thumbnails({ photos }: { photos: Blob[] }) {
  const [urls, setUrls] = useState<string[]>([]);

  useEffect(() => {
    async function shrink() {
      for (const photo of photos) {
        const worker = new Worker("/workers/shrink.js");
        worker.postMessage(photo);
        const small = await new Promise<Blob>((resolve) => { // flag
          worker.addEventListener("message", (event) => resolve(event.data), { once: true });
        });
        setUrls((previous) => [...previous, URL.createObjectURL(small)]);
        worker.terminate();
      }
    }
    void shrink();
  }, [photos]);

  return <ul>{urls.map((url) => <li key={url}><img src={url} alt="" /></li>)}</ul>;
}
