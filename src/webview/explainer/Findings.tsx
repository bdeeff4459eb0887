import { fill } from "../shared/language.ts";
import { Words } from "../shared/Words.tsx";
import type { Explainer } from "./explainer.ts";

interface FindingsProps {
  readonly explainer: Explainer;
  readonly rule: string;
}

/** How many findings of a rule the workspace has, when it has any. */
export function FindingCount({ explainer, rule }: FindingsProps) {
  const count = explainer.findings.value[rule]?.length ?? 0;
  return count === 0 ? null : <span class="badge">{fill(explainer.texts.findings, count)}</span>;
}

/** The findings of a rule in the workspace, each a way to its line. */
export function Findings({ explainer, rule }: FindingsProps) {
  const { texts, findings } = explainer;
  const places = findings.value[rule] ?? [];
  if (places.length === 0) return <p class="findings-none">{texts.noFindings}</p>;
  return (
    <details class="findings">
      <summary>{fill(texts.findings, places.length)}</summary>
      <ul>
        {places.map((place) => (
          <li key={`${place.uri} ${place.line} ${place.character}`}>
            <button type="button" class="link" onClick={() => explainer.openFinding(place)}>
              {`${place.file}:${place.line + 1}`}
            </button>
            <p>
              <Words text={place.message} />
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
