export function Filter({ source }: { source: ImageData }) {
  const invert = () => {
    for (let y = 0; y < 4_000; y++) { // flag message: 2 nested loops
      for (let x = 0; x < 40_000; x++) {
        source.data[y * 40_000 + x] = 255 - source.data[y * 40_000 + x]!;
      }
    }
  };
  return <button onClick={invert}>Invert</button>;
}
