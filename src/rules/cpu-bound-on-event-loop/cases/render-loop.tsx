export function Chart({ steps }: { steps: number }) {
  let value = 1;
  for (let i = 0; i < 500_000_000; i++) { // flag message: while the page is drawn
    value = (value * 31 + i) % 65_537;
  }
  return <svg>{value}</svg>;
}
