import type { Announcer } from "./announcer.ts";

/** The one polite live region of a page. */
export function LiveRegion({ announcer }: { readonly announcer: Announcer }) {
  return (
    <div role="status" class="visually-hidden">
      {announcer.spoken}
    </div>
  );
}
