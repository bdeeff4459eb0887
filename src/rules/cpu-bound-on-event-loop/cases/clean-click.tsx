export function Counter({ set }: { set(value: number): void }) {
  return <button onClick={() => set(1)}>One</button>;
}
