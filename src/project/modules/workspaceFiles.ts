/** The files of a workspace, as the resolution of imports needs them. Paths are absolute or relative to the workspace, with `/`, without `.` or `..` segments. */
export interface WorkspaceFiles {
  /** Whether there is such a file, analysable or not; folders are no files. */
  has(path: string): boolean;
  /** The text of a small configuration file (package.json, tsconfig.json, pyproject.toml …), or null when there is none. */
  read(path: string): string | null;
  /** All analysable source files (.py, .ts …), in a stable order. */
  readonly sources: readonly string[];
}
