export const List = ({ names }: { names: string[] }) => (
  <ul>
    {/* interleave: ignore[busy-wait] */} // flag
    {names.map((name) => <li key={name}>{name}</li>)}
  </ul>
);
