import type { ComponentChildren } from "preact";
import { toCsv } from "./export/csv.ts";
import { toSettingsJson } from "./export/settings.ts";
import type { Session } from "./session.ts";

/** Everything that leaves the panel, and the recording that comes in. */
export function Exports({ session }: { readonly session: Session }) {
  const { texts } = session.speaker;
  const subject = session.subject.value;
  if (!subject) return null;
  const { before } = subject;
  const name = before.title.replace(/[^\w.-]+/g, "-") || "timeline";
  const save = (ending: string, content: string | Uint8Array) =>
    session.post({ type: "save", name: `${name}.${ending}`, content });
  const saveCsv = () => save("csv", toCsv(session.halves.value));
  const saveSettings = () =>
    save("settings.json", toSettingsJson(before, session.turned.value, session.settings.value));
  return (
    <section class="exports" aria-label={texts.export}>
      <span>{texts.export}</span>
      <Action press={saveCsv}>{texts.exportCsv}</Action>
      <Action press={saveSettings}>{texts.exportSettings}</Action>
      {session.recording.value === null ? (
        <Action press={() => session.post({ type: "chooseTrace" })}>{texts.importTrace}</Action>
      ) : (
        <Action
          press={() => {
            session.recording.value = null;
          }}
        >
          {texts.removeTrace}
        </Action>
      )}
    </section>
  );
}

interface ActionProps {
  readonly press: () => void;
  readonly children: ComponentChildren;
}

function Action({ press, children }: ActionProps) {
  return (
    <button type="button" onClick={press}>
      {children}
    </button>
  );
}
