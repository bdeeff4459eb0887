export class Loader {
  async load(urls) {
    for (const url of urls) {
      this.last = await fetch(url);
    }
  }
}
