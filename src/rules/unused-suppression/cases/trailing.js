export const answer = 42; // interleave: ignore[busy-wait] // flag
