import type { Half } from "../halves.ts";

const columns = "timeline,start_us,end_us,lane,kind,state,reason,held_by,line,file";

/** Every span of every timeline as a row of a table (RFC 4180), times in microseconds. */
export function toCsv(halves: readonly Half[]): string {
  const rows = halves.flatMap(({ key, timeline: { lanes, spans } }) =>
    spans.map(({ lane, start, end, state, reason, cause, line, file }) => {
      const own = lanes[lane];
      const holder = cause === null ? "" : (lanes[cause]?.name ?? "");
      return [key, start, end, own?.name ?? "", own?.kind ?? "", state, reason, holder, line ?? "", file ?? ""];
    }),
  );
  return [columns, ...rows.map((row) => row.map(cell).join(","))].join("\r\n").concat("\r\n");
}

function cell(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
