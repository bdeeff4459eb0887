import type { ComponentChildren } from "preact";

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly children: ComponentChildren;
}

/** A line of the controls: what is turned, how, and its value or unit. The control itself bears a name, too. */
export function Field({ label, value, children }: FieldProps) {
  return (
    <div class="field">
      <span class="field-label">{label}</span>
      {children}
      <output class="field-value">{value}</output>
    </div>
  );
}
