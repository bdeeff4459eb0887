import { isPythonRuntime } from "../../../simulation/settings.ts";
import type { Session } from "../session.ts";
import type { CostRow } from "./costRows.ts";
import { Field } from "./Field.tsx";

/** What the runtime charges for its own work, folded away until somebody asks. */
export function Costs({ session }: { readonly session: Session }) {
  const { texts } = session.speaker;
  const { turned } = session;
  const { runtime } = session.settings.value;
  const rows = session.costRows.value?.[isPythonRuntime(runtime) ? "python" : "ecmascript"] ?? [];
  const others = Object.entries(turned.value).filter(([key]) => !key.startsWith("cost."));
  return (
    <details class="costs" onToggle={session.askCosts}>
      <summary>{texts.costs}</summary>
      {rows.map((row) => (
        <CostField key={row.key} session={session} row={row} />
      ))}
      <button type="button" onClick={() => session.turnTo(Object.fromEntries(others))}>
        {texts.costsReset}
      </button>
    </details>
  );
}

function CostField({ session, row }: { readonly session: Session; readonly row: CostRow }) {
  const { key, label, unit, size } = row;
  const words = label[session.speaker.locale];
  const change = (text: string) => session.turn(`cost.${key}`, text === "" ? null : String(Number(text) * size));
  return (
    <Field label={words} value={unit}>
      <input
        type="number"
        min="0"
        step="any"
        value={session.settings.value.costs[key] / size}
        aria-label={`${words} (${unit})`}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      />
    </Field>
  );
}
