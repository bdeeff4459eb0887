/** What the editor and the system say of the reader, at this moment. */

/** Whether nothing shall move by itself: VS Code's own setting may differ from the system's. */
export function prefersReducedMotion(): boolean {
  const classes = document.body.classList;
  return classes.contains("vscode-reduce-motion") || matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Whether the editor says that a screen reader is in use. */
export function usesScreenReader(): boolean {
  return document.body.classList.contains("vscode-using-screen-reader");
}
