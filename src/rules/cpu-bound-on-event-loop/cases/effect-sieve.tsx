import { useEffect, useState } from "react";

function sieve(limit: number): number {
  const composite = new Uint8Array(limit);
  let count = 0;
  for (let n = 2; n < limit; n++) {
    if (composite[n] === 0) count++;
  }
  return count;
}

export function Primes() {
  const [count, setCount] = useState(0);
  useEffect(() => {
    setCount(sieve(800_000_000)); // flag
  }, []);
  return <output>{count}</output>;
}
