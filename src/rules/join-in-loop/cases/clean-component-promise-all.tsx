import { useEffect, useState } from "react";

function shrink(photo: Blob): Promise<Blob> {
  return new Promise((resolve) => {
    const worker = new Worker("/workers/shrink.js");
    worker.onmessage = (event) => resolve(event.data);
    worker.postMessage(photo);
  });
}

export function Gallery({ photos }: { photos: Blob[] }) {
  const [small, setSmall] = useState<Blob[]>([]);
  useEffect(() => {
    void Promise.all(photos.map(shrink)).then(setSmall);
  }, [photos]);
  return <p>{small.length} pictures</p>;
}
