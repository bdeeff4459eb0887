export function SaveButton({ save }: { save: () => void }) {
  const onClick = () => {
    const until = performance.now() + 500;
    while (performance.now() < until) {} // flag
    save();
  };
  return <button onClick={onClick}>Save</button>;
}
