/* interleave: ignore */ // flag
export const names = ["a", "b"];
