// interleave: ignore-file[unused-suppression]
export const answer = 42; // interleave: ignore[busy-wait]
