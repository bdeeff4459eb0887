import { useMemo } from "react";

export function Pairs({ points }: { points: { x: number; y: number }[] }) {
  const nearest = useMemo(() => {
    let best = Number.POSITIVE_INFINITY;
    for (let i = 0; i < points.length; i++) { // flag likely message: square
      for (let j = i + 1; j < points.length; j++) {
        best = Math.min(best, Math.hypot(points[i]!.x - points[j]!.x, points[i]!.y - points[j]!.y));
      }
    }
    return best;
  }, [points]);
  return <p>{nearest}</p>;
}
