/**
 * How many times or how long: a number, times parameters of the callable, times sizes of data that nobody knows.
 * `range(3 * n)` in `def f(n)` is 3 × parameter 0; a loop over `rows` inside one over `columns` has the degree 2.
 */
export interface Size {
  readonly factor: number;
  /** How many unknown sizes are multiplied; a half for a square root. */
  readonly degree: number;
  /** Positions of parameters, as a caller counts them; one that is multiplied twice stands twice. */
  readonly parameters: readonly number[];
}

/** Once. */
export const one: Size = { factor: 1, degree: 0, parameters: [] };

/** As many as some data has elements. */
export const unknownSize: Size = { factor: 1, degree: 1, parameters: [] };

/** As often as a number that the text shows. */
export function known(factor: number): Size {
  return { factor, degree: 0, parameters: [] };
}

/** One size in each round of another. */
export function times(left: Size, right: Size): Size {
  if (left === one) return right;
  if (right === one) return left;
  return {
    factor: left.factor * right.factor,
    degree: left.degree + right.degree,
    parameters: [...left.parameters, ...right.parameters],
  };
}

/** A size that many times. */
export function scaled(size: Size, factor: number): Size {
  return factor === 1 ? size : { ...size, factor: size.factor * factor };
}

/** The number, when the size is nothing else. */
export function numberOf(size: Size | null): number | null {
  return size && size.degree === 0 && size.parameters.length === 0 ? size.factor : null;
}

/** How many unknown quantities are multiplied, parameters included. */
export function growth({ degree, parameters }: Pick<Size, "degree" | "parameters">): number {
  return degree + parameters.length;
}
