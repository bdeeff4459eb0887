import type { Signal } from "@preact/signals";
import type { Session } from "../session.ts";

/** What is shown besides the bars. */
export function Toggles({ session }: { readonly session: Session }) {
  const { texts } = session.speaker;
  return (
    <div class="toggles">
      <Toggle label={texts.arrows} isOn={session.showsArrows} />
      <Toggle label={texts.table} isOn={session.showsTable} />
      <Toggle label={texts.asksFirst} isOn={session.asksFirst} />
    </div>
  );
}

function Toggle({ label, isOn }: { readonly label: string; readonly isOn: Signal<boolean> }) {
  return (
    <label>
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ currentTarget }) => {
          isOn.value = currentTarget.checked;
        }}
      />
      {label}
    </label>
  );
}
