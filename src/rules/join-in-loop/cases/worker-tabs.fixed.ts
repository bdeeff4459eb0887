import { once } from "node:events";
import { Worker } from "node:worker_threads";

export class TileRenderer {
	constructor(private readonly script: URL) {}

	async render(tiles: readonly Tile[]): Promise<void> {
		const exits = [];
		for (const tile of tiles) {
			const worker = new Worker(this.script, { workerData: tile });
			exits.push(once(worker, "exit"));
		}
		await Promise.all(exits);
	}
}

interface Tile {
	readonly x: number;
	readonly y: number;
}
