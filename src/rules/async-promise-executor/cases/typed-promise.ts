export const ask = (question: string) =>
  new Promise<string>(async (resolve, reject) => { // flag certain
    const input = await open();
    input.question(question, (answer) => (answer ? resolve(answer) : reject(new Error("no answer"))));
  });
