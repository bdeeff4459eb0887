import { createServer } from "node:http";

class Forecast {
  static #simulate(days) {
    let state = days;
    for (let run = 0; run < 900_000_000; run++) state = (state * 48_271 + run) % 2_147_483_647;
    return state;
  }

  static async answer(request, response) {
    response.end(String(Forecast.#simulate(30))); // flag
  }
}

createServer(async (request, response) => Forecast.answer(request, response)).listen(8080);
