/** A file to analyse. */
export interface SourceFile {
  /** Absolute. */
  readonly path: string;
  readonly languageId: string;
  /** In bytes, when it was found. */
  readonly size: number;
  /** When it was last written, in milliseconds; absent for what is no file. */
  readonly modified?: number;
  /** Named by the user, so it is analysed whatever it looks like. */
  readonly isExplicit: boolean;
}
