/** A picture beside words that say the same: hidden from screen readers. `shape` is a path for a box of 16 by 16. */
export function Icon({ shape }: { readonly shape: string }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={shape} />
    </svg>
  );
}
