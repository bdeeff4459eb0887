self.onmessage = ({ data }: MessageEvent<Parameters<typeof checksum>>) => self.postMessage(checksum(...data));

export function checksum(rounds: number): number {
  let sum = 7;
  for (let i = 0; i < rounds; i++) sum = (sum * 31 + i) | 0;
  return sum;
}
