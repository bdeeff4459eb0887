import { useHandler } from "./handlers";

const makeHandler = (name: string) => () => localStorage.removeItem(name);

function size(): number {
  return localStorage.length;
}

export function Draft({ id }: { id: string }) {
  const save = useHandler("save");
  return (
    <form>
      <button onClick={makeHandler(id)}>Remove</button>
      <button onClick={save}>Save</button>
      <button onClick={() => localStorage.clear()}>Clear</button>
      <input onChange={useHandler("change")} tabIndex={size()} />
    </form>
  );
}
