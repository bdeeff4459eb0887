import Piscina from "piscina";

const pool = new Piscina({ filename: new URL("./chart.js", import.meta.url).href });

export default async function Dashboard({ series }: { series: number[][] }) {
  const charts: string[] = [];
  for (const points of series) {
    charts.push(await pool.run(points)); // flag
  }
  return (
    <main>
      {charts.map((chart) => (
        <img key={chart} src={chart} alt="" />
      ))}
    </main>
  );
}
