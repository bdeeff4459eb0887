Deno.serve((request) => {
  const command = new Deno.Command("git", { args: ["describe"] });
  const { stdout } = command.outputSync(); // flag warning
  const page = Deno.readTextFileSync("page.html"); // flag information
  return new Response(page + stdout);
});
