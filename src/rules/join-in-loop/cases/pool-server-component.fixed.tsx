import Piscina from "piscina";

const pool = new Piscina({ filename: new URL("./chart.js", import.meta.url).href });

export default async function Dashboard({ series }: { series: number[][] }) {
  const charts: string[] = [];
  const pending = [];
  for (const points of series) {
    pending.push(pool.run(points));
  }
  for (const result of await Promise.all(pending)) {
    charts.push(result);
  }
  return (
    <main>
      {charts.map((chart) => (
        <img key={chart} src={chart} alt="" />
      ))}
    </main>
  );
}
