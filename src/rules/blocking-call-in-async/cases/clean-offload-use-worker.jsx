import { useWorker } from "@koale/useworker";
import { readFileSync } from "node:fs";

export function Page({ name }) {
  const [load] = useWorker(() => readFileSync(name));
  return <button onClick={() => load()} />;
}
