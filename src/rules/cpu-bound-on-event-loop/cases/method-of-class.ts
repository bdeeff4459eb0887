import { Controller, Get } from "@nestjs/common";

@Controller("forecast")
export class ForecastController {
  private simulate(): number {
    let value = 0;
    for (let run = 0; run < 100_000; run++) {
      for (let day = 0; day < 3_650; day++) value += Math.random() - 0.5;
    }
    return value;
  }

  @Get()
  show() {
    return { value: this.simulate() }; // flag
  }
}
