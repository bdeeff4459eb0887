import puppeteer from "puppeteer";

export async function measure(url: string): Promise<number> {
  const browser = await puppeteer.launch();
  const page = await browser.newPage();
  return page.evaluate(() => {
    let total = 0;
    for (let i = 0; i < 4_000_000_000; i++) total += i % 5;
    return total;
  });
}
