import { once } from "node:events";
import { Worker } from "node:worker_threads";

export class TileRenderer {
	constructor(private readonly script: URL) {}

	async render(tiles: readonly Tile[]): Promise<void> {
		for (const tile of tiles) {
			const worker = new Worker(this.script, { workerData: tile });
			await once(worker, "exit"); // flag
		}
	}
}

interface Tile {
	readonly x: number;
	readonly y: number;
}
