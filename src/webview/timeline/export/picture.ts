import type { Speaker } from "../describe.ts";
import type { Half } from "../halves.ts";
import type { Palette } from "./palette.ts";

/** What a picture is made from. */
export interface Picture {
  readonly title: string;
  /** How much faster the code is after the fix: a figure, and words behind it; null when nothing is compared. */
  readonly headline: { readonly figure: string; readonly words: string; readonly band: string } | null;
  readonly halves: readonly Half[];
  readonly palette: Palette;
  readonly speaker: Speaker;
}

/** A picture that stands by itself, with its size in pixels. */
export interface DrawnPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}
