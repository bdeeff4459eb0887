for (const browser of ["chrome", "firefox"]) {
  describe(browser, () => {
    [1, 2].forEach((size) => {
      it(`opens ${size} windows`, async () => {
        await open(browser, size);
      });
    });
  });
}
