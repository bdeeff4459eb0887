// interleave: ignore-file // flag
export const names = ["a", "b"];
