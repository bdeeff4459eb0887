import { Controller, Get } from "@nestjs/common";

@Controller("forecast")
export class ForecastController {
  readonly #unit = "days";

  /** How far it drifts. */
  private simulate(days: number): number {
    let value = 0;
    for (let run = 0; run < 100_000; run++) {
      for (let day = 0; day < 3_650; day++) value += Math.random() - 0.5;
    }
    return value * days;
  }

  @Get()
  async show() {
    return { value: this.simulate(30), unit: this.#unit }; // flag
  }
}
